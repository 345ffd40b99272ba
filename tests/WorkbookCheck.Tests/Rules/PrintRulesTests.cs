using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class PrintRulesTests
{
    [Fact]
    public void FaultsIn_OtherPaper_TellsIt() => Assert.Equal(
        [("page setup", "paper")],
        BrokenWorkbook.FaultsOfSheet(sheet => Setup(sheet).PaperSize = 1));

    [Fact]
    public void FaultsIn_NoFit_TellsIt() => Assert.Equal(
        [("page setup", "fit-to-width")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
            sheet.Worksheet!.Descendants<PageSetupProperties>().Single().FitToPage = false));

    [Fact]
    public void FaultsIn_TwoPagesInWidth_TellsIt() => Assert.Equal(
        [("page setup", "fit-to-width")],
        BrokenWorkbook.FaultsOfSheet(sheet => Setup(sheet).FitToWidth = 2));

    [Fact]
    public void FaultsIn_NoPrintTitles_TellsIt() => Assert.Equal(
        [("page setup", "print-titles")],
        BrokenWorkbook.FaultsOfSheet(sheet => Titles(sheet).Remove()));

    [Fact]
    public void FaultsIn_PrintTitlesThatMove_TellsIt() => Assert.Equal(
        [("page setup", "print-titles")],
        BrokenWorkbook.FaultsOfSheet(sheet => Titles(sheet).Text = "'Besøk'!1:4"));

    private static PageSetup Setup(WorksheetPart sheet) => sheet.Worksheet!.Descendants<PageSetup>().Single();

    private static DefinedName Titles(WorksheetPart sheet) =>
        sheet.Workbook().Workbook!.DefinedNames!.Elements<DefinedName>().Single(name => name.LocalSheetId?.Value == 1);
}
