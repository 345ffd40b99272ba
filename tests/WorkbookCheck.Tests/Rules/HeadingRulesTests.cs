using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class HeadingRulesTests
{
    [Fact]
    public void FaultsIn_TitleWithoutTheStyleTitle_TellsIt() => Assert.Equal(
        [("A1", "title-style")], BrokenWorkbook.FaultsOfSheet(sheet => Name(sheet, "A1", style: null)));

    [Fact]
    public void FaultsIn_TitleOfAnotherStyle_TellsIt() => Assert.Equal(
        [("A1", "title-style")], BrokenWorkbook.FaultsOfSheet(sheet => Name(sheet, "A1", Of(sheet, "A3"))));

    [Fact]
    public void FaultsIn_SecondTitle_TellsIt() => Assert.Equal(
        [("A2", "title-style")], BrokenWorkbook.FaultsOfSheet(sheet => Name(sheet, "A2", Of(sheet, "A1"))));

    [Fact]
    public void FaultsIn_CaptionWithoutTheStyleHeading2_TellsIt() => Assert.Equal(
        [("A3", "caption-style")], BrokenWorkbook.FaultsOfSheet(sheet => Name(sheet, "A3", style: null)));

    [Fact]
    public void FaultsIn_TableWithoutCaption_TellsIt() => Assert.Equal(
        [("A3", "caption-style")], BrokenWorkbook.FaultsOfSheet(sheet => sheet.Cell("A3").Remove()));

    [Fact]
    public void FaultsIn_LargeTextWithoutStyle_TellsIt() => Assert.Equal(
        [("A2", "section-style")], BrokenWorkbook.FaultsOfSheet(sheet => sheet.Restyle(Enlarge, "A2")));

    // The style is known by its number, as its name differs from language to language.
    [Theory]
    [InlineData("Heading 1")]
    [InlineData("Overskrift 1")]
    public void FaultsIn_LargeTextOfTheStyleHeading1_TellsNothing(string name) => Assert.Empty(BrokenWorkbook.FaultsOfSheet(sheet =>
    {
        sheet.Restyle(Enlarge, "A2");
        var styles = sheet.Workbook().WorkbookStylesPart!.Stylesheet!;
        styles.CellStyleFormats!.AppendChild(new CellFormat());
        styles.CellStyles!.AppendChild(new CellStyle { Name = name, FormatId = 3, BuiltinId = 16 });
        sheet.Restyle((look, _) => look.FormatId = 3, "A2");
    }));

    private static uint? Of(WorksheetPart sheet, string address) =>
        ((CellFormat)sheet.Workbook().WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)sheet.Cell(address).StyleIndex!.Value)).FormatId!.Value;

    private static void Name(WorksheetPart sheet, string address, uint? style) =>
        sheet.Restyle((look, _) => look.FormatId = style, address);

    private static void Enlarge(CellFormat look, Stylesheet styles)
    {
        styles.Fonts!.AppendChild(new Font(new FontSize { Val = 14 }, new Color { Rgb = "FF000000" }));
        look.FontId = (uint)styles.Fonts.ChildElements.Count - 1;
    }
}
