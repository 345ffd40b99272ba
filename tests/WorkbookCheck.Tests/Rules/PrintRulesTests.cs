using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class PrintRulesTests
{
    [Fact]
    public void FaultsIn_OtherPaper_IsTold() => Assert.Equal([("page setup", "paper")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Worksheet!.Descendants<PageSetup>().Single().PaperSize = 1));

    [Fact]
    public void FaultsIn_NoFit_IsTold() => Assert.Equal([("page setup", "fit-to-width")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Worksheet!.Descendants<PageSetupProperties>().Single().FitToPage = false));

    [Fact]
    public void FaultsIn_TwoPagesInWidth_AreTold() => Assert.Equal([("page setup", "fit-to-width")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Worksheet!.Descendants<PageSetup>().Single().FitToWidth = 2));

    [Fact]
    public void FaultsIn_NoPrintTitles_IsTold() => Assert.Equal([("page setup", "print-titles")], BrokenWorkbook.FaultsOfSheet(sheet => Titles(sheet).Remove()));

    [Fact]
    public void FaultsIn_PrintTitlesThatMove_AreTold() => Assert.Equal([("page setup", "print-titles")], BrokenWorkbook.FaultsOfSheet(sheet =>
        Titles(sheet).Text = Titles(sheet).Text.Replace("$", "", StringComparison.Ordinal)));

    private static DefinedName Titles(WorksheetPart sheet) =>
        sheet.Workbook().Workbook!.DefinedNames!.Elements<DefinedName>().Single(name => name.Name == "_xlnm.Print_Titles" && name.LocalSheetId! == 1);
}
