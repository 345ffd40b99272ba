using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Tests.Workbooks.Overviews;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class WorkbookFitTests
{
    private const double LineHeight = 15;

    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_CutsNothingOff(string sample) => Assert.All(Enum.GetValues<Language>(), language => AssertFits(ReportWorkbook.Write(Samples.All[sample], language)));

    [Theory, MemberData(nameof(OverviewWorkbookTests.SampleNames), MemberType = typeof(OverviewWorkbookTests))]
    public void Write_Overview_CutsNothingOff(string sample) =>
        Assert.All(Enum.GetValues<Language>(), language => AssertFits(OverviewWorkbook.Write(OverviewSamples.All[sample], language)));

    [Theory]
    [InlineData("Kommune", 50, 1)]
    [InlineData("Registrerte unike brukere", 14, 2)]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 11, 3)]
    [InlineData("", 5, 1)]
    public void Lines_TextInAWidth_BreaksAtSpacesFirst(string text, double width, int lines)
    {
        var broken = TextWidth.Lines(text, width);

        Assert.Equal(lines, broken.Count);
        Assert.All(broken, line => Assert.True(TextWidth.Of(line) <= width));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(broken).Replace(" ", "", StringComparison.Ordinal));
    }

    private static void AssertFits(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

        Assert.All(OpenedSheet.All(document), sheet =>
        {
            var widths = sheet.ColumnWidths;
            Assert.All(sheet.Cells.GroupBy(cell => cell.Row), row =>
            {
                var last = row.Max(cell => cell.Column);
                Assert.All(row, cell => Assert.True(
                    cell.IsWrapped ? sheet.HeightOf(cell.Row) >= Lines(cell, widths) * LineHeight : WidthOf(cell) <= RoomFor(cell, widths, last),
                    $"{sheet.Name}!{cell.Address} does not fit: {cell.Value}"));
            });
        });
    }

    private static int Lines(OpenedCell cell, IReadOnlyList<double> widths) =>
        TextWidth.Lines(cell.Value, widths[cell.Column] - TextWidth.Padding, cell.IsBold).Count;

    private static double WidthOf(OpenedCell cell) => cell.FontSize / 11 * (cell.IsText
        ? TextWidth.Of(cell.Value, cell.IsBold)
        : CellFormat.Width(
            Enum.GetValues<CellKind>().First(kind => !CellFormat.IsText(kind) && CellFormat.CodeOf(kind) == cell.Format),
            long.Parse(cell.Value.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture),
            cell.IsBold));

    // A text with nothing to its right may run on over the empty columns.
    private static double RoomFor(OpenedCell cell, IReadOnlyList<double> widths, int lastColumn) =>
        cell.IsText && cell.Column == lastColumn ? widths.Skip(cell.Column).Sum() : widths[cell.Column];
}
