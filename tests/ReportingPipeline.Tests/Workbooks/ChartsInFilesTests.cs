using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;
using Sheet = ReportingPipeline.Workbooks.Layout.Sheet;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Charts as they stand in finished files: those of every sample, and of a workbook with every kind of them.</summary>
public sealed class ChartsInFilesTests
{
    private const string EveryKind = "every kind";

    public static TheoryData<string> Files => [EveryKind, .. Samples.All.Keys];

    [Fact]
    public void Write_EveryKind_RendersAsExpected() => Golden.Verify("charts", WorkbookText.Render(new MemoryStream(Write(EveryKind))));

    [Fact]
    public void Write_EveryKind_IsValidAndGivesTheSameBytes()
    {
        using var document = Open(EveryKind);
        FileFormatVersions[] versions =
        [
            FileFormatVersions.Office2013, FileFormatVersions.Office2016, FileFormatVersions.Office2019, FileFormatVersions.Office2021, FileFormatVersions.Microsoft365,
        ];

        Assert.All(versions, version => Assert.Empty(new OpenXmlValidator(version).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        Assert.Equal(Write(EveryKind), Write(EveryKind));
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_Charts_DrawCellsOfOneTableAndRememberThemAsTheyAre(string file)
    {
        using var document = Open(file);
        var sheets = OpenedSheet.All(document).ToDictionary(sheet => sheet.Name);
        var cells = sheets.Values.SelectMany(sheet => sheet.Cells.Select(cell => (Key: (sheet.Name, cell.Row, cell.Column), cell))).ToDictionary(cell => cell.Key, cell => cell.cell);

        Assert.All(sheets.Values.SelectMany(sheet => sheet.Charts).SelectMany(chart => chart.Series), series =>
        {
            var drawn = ((OpenedReference[])[series.Name, series.Categories, series.Values]).SelectMany(reference => reference.Cells).ToList();
            var sheet = Assert.Single(drawn.Select(cell => cell.Sheet).Distinct());
            Assert.Contains(sheets[sheet].Tables, table => drawn.All(cell => IsIn(table.Reference!.Value!, cell.Row, cell.Column)));
            Assert.All([series.Name, series.Categories], reference => AssertRemembered(reference, cells, isText: true));
            AssertRemembered(series.Values, cells, isText: false);
            Assert.All(series.Values.Cells, cell => Assert.Equal(cells[cell].Format, series.Format));
            Assert.True(series.Values.Count <= series.Categories.Count && series.Categories.Count >= 2);
        });
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_Charts_DrawNoRowOrColumnWithAHiddenFigure(string file)
    {
        using var document = Open(file);
        var hidden = OpenedSheet.All(document).SelectMany(sheet => sheet.Cells.Where(cell => cell.Value == Signs.Hidden).Select(cell => (sheet.Name, cell.Row, cell.Column))).ToHashSet();

        Assert.All(OpenedSheet.All(document).SelectMany(sheet => sheet.Charts).SelectMany(chart => chart.Series), series => Assert.DoesNotContain(series.Values.Cells, hidden.Contains));
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_Charts_SayWhatTheyShowAndStandOnThePrintedPageUnderTheCells(string file)
    {
        using var document = Open(file);

        Assert.All(OpenedSheet.All(document), sheet =>
        {
            var (widths, charts) = (sheet.ColumnWidths, sheet.Charts);
            Assert.All(charts, chart =>
            {
                Assert.EndsWith(".", chart.Description, StringComparison.Ordinal);
                Assert.Equal(chart.Title, chart.Heading);
                Assert.All([chart.Title, chart.CategoryTitle, chart.ValueTitle], text => Assert.NotEmpty(text));
                Assert.True(chart.Frame.Right < widths.Count || chart.Frame is { RightOffset: 0 } && chart.Frame.Right == widths.Count);
                Assert.DoesNotContain(sheet.Cells, cell => chart.Frame.Top < cell.Row && cell.Row <= chart.Frame.Bottom);
            });
            Assert.DoesNotContain(charts, one => charts.Any(other => one != other && Overlap(one.Frame, other.Frame)));
        });
    }

    [Fact]
    public void Write_FigureHidden_LeavesOutTheChartAndItsRoomAndSaysSo()
    {
        var hidden = Hidden(":");
        using var drawn = SpreadsheetDocument.Open(new MemoryStream(Write(Hidden("3"))), isEditable: false);
        using var left = SpreadsheetDocument.Open(new MemoryStream(Write(hidden)), isEditable: false);
        using var none = SpreadsheetDocument.Open(new MemoryStream(Write([.. hidden.Select(sheet => sheet with { Blocks = [sheet.Blocks[0], LeftOut, sheet.Blocks[2]] })])), isEditable: false);

        Assert.Single(OpenedSheet.All(drawn).Single().Charts);
        Assert.DoesNotContain(left.WorkbookPart!.WorksheetParts, part => part.DrawingsPart is not null);
        Assert.Equal(
            OpenedSheet.All(none).Single().Cells.Select(cell => (cell.Address, cell.Value)),
            OpenedSheet.All(left).Single().Cells.Select(cell => (cell.Address, cell.Value)));
    }

    [Theory]
    [InlineData("–", "Figuren «Besøk» er utelatt, fordi det er for få tall å tegne.")]
    [InlineData(":", "Figuren «Besøk» er utelatt, fordi et av tallene er skjult.")]
    public void Write_ChartLeftOut_SaysWhy(string sign, string sentence)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(Hidden(sign))), isEditable: false);

        Assert.Contains(OpenedSheet.All(document).Single().Cells, cell => cell.Value == sentence);
    }

    private static readonly ReportingPipeline.Workbooks.Layout.Paragraph LeftOut = new("Figuren «Besøk» er utelatt, fordi et av tallene er skjult.");

    private static IReadOnlyList<Sheet> Hidden(string number) =>
    [
        new("Tall", "Tall", Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal),
            ChartTables.Table("T", "År Besøk", "2018 12", $"2019 {number}", "2020 14", "Sum 26"),
            ChartTables.Chart(ReportingPipeline.Workbooks.Layout.ChartKind.Lines, new("T", "Besøk")),
            new ReportingPipeline.Workbooks.Layout.Paragraph("Under.")),
    ];

    private static void AssertRemembered(OpenedReference reference, Dictionary<(string, int, int), OpenedCell> cells, bool isText)
    {
        var drawn = reference.Cells.Select(cell => cells[cell]).ToList();
        Assert.Equal(drawn.Count, reference.Count);
        Assert.Equal(
            drawn.Index().Where(cell => cell.Item.IsText == isText).Select(cell => (cell.Index, cell.Item.Value)),
            reference.Cache.OrderBy(point => point.Key).Select(point => (point.Key, point.Value)));
        if (!isText) Assert.All(drawn.Where(cell => cell.IsText), cell => Assert.Equal(Signs.Missing, cell.Value));
    }

    private static bool IsIn(string reference, int row, int column)
    {
        var corners = reference.Split(':').Select(address => new OpenedCell(address, "", true, false, "", false, false, false, 11)).ToList();
        return corners[0].Row <= row && row <= corners[1].Row && corners[0].Column <= column && column <= corners[1].Column;
    }

    private static bool Overlap(OpenedFrame one, OpenedFrame other) =>
        one.Top < other.Bottom && other.Top < one.Bottom
        && (one.Left, one.LeftOffset).CompareTo((other.Right, other.RightOffset)) < 0 && (other.Left, other.LeftOffset).CompareTo((one.Right, one.RightOffset)) < 0;

    private static SpreadsheetDocument Open(string file) => SpreadsheetDocument.Open(new MemoryStream(Write(file)), isEditable: false);

    private static byte[] Write(string file) => file == EveryKind ? Write(ChartTables.Sheets()) : ReportWorkbook.Write(Samples.All[file], Language.Bokmal);

    private static byte[] Write(IReadOnlyList<Sheet> sheets) =>
        WorkbookWriter.Write(sheets, DocumentProperties.Of(Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal)));
}
