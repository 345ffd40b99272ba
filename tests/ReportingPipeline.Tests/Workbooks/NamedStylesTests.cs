using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>The styles by which programs know titles and headings, in finished files.</summary>
public sealed class NamedStylesTests
{
    private static readonly ReportTexts Texts = ReportTexts.In(Language.Bokmal);

    [Fact]
    public void Write_Report_HasTheBuiltInStylesOfTitlesAndHeadings()
    {
        using var document = Open();
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;

        Assert.Equal(
            [("Normal", 0u), ("Title", 15u), ("Heading 1", 16u), ("Heading 2", 17u)],
            styles.CellStyles!.Elements<CellStyle>().Select(style => (style.Name!.Value!, style.BuiltinId!.Value)));
        Assert.Equal(styles.CellStyleFormats!.ChildElements.Count, (int)styles.CellStyleFormats.Count!.Value);
        Assert.Equal(styles.CellStyles!.ChildElements.Count, (int)styles.CellStyles.Count!.Value);
    }

    [Fact]
    public void Write_Report_GivesEachItsStyleAndNothingElse()
    {
        using var document = Open();
        var sheets = ReportWorkbook.Pages(Samples.All["with-funding"], Texts).ToDictionary(sheet => sheet.Name);

        Assert.All(OpenedSheet.All(document), opened =>
        {
            var blocks = sheets[opened.Name].Blocks;
            Assert.Equal([sheets[opened.Name].Title], Styled(document, opened, 15));
            Assert.Equal(blocks.OfType<ReportingPipeline.Workbooks.Layout.Section>().Select(section => section.Title), Styled(document, opened, 16));
            Assert.Equal(blocks.OfType<ReportingPipeline.Workbooks.Layout.Table>().Select(table => table.Caption), Styled(document, opened, 17));
        });
    }

    private static SpreadsheetDocument Open() => SpreadsheetDocument.Open(
        new MemoryStream(ReportWorkbook.Write(Samples.All["with-funding"], Language.Bokmal)), isEditable: false);

    // The texts of the cells of a built-in style, from the top.
    private static IEnumerable<string> Styled(SpreadsheetDocument document, OpenedSheet sheet, uint builtIn)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellStyles!.Elements<CellStyle>().Single(style => style.BuiltinId!.Value == builtIn).FormatId!.Value;
        var looks = styles.CellFormats!.Elements<CellFormat>().Select(look => look.FormatId?.Value == format).ToList();
        var addresses = sheet.Worksheet.Descendants<Cell>()
            .Where(cell => looks[(int)(cell.StyleIndex?.Value ?? 0)]).Select(cell => cell.CellReference!.Value!).ToHashSet();
        return sheet.Cells.Where(cell => addresses.Contains(cell.Address)).Select(cell => cell.Value);
    }
}
