using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class SheetRulesTests
{
    [Fact]
    public void FaultsIn_HiddenSheet_TellsIt() => Assert.Equal(
        [("A1", "hidden-sheet")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
            sheet.Workbook().Workbook!.Sheets!.Elements<Sheet>().ElementAt(1).State = SheetStateValues.VeryHidden));

    [Theory]
    [InlineData("Sheet1")]
    [InlineData("ark 12")]
    public void FaultsIn_NameThatSaysNothing_TellsIt(string name)
    {
        var faults = BrokenWorkbook.Faults(document => document.Sheet(1).Name = name);

        Assert.Contains(faults, fault => (fault.Sheet, fault.Place, fault.Rule) == (name, "tab", "sheet-name"));
    }

    [Fact]
    public void FaultsIn_FirstCellWithoutText_TellsIt() => Assert.Equal(
        [("A1", "sheet-title")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Write("A1", " ")));

    [Fact]
    public void FaultsIn_FirstCellWithANumber_TellsIt() => Assert.Equal(
        [("A1", "sheet-title")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            sheet.Cell("A1").DataType = CellValues.Number;
            sheet.Cell("A1").CellValue = new CellValue(2020);
        }));

    [Fact]
    public void FaultsIn_RowsThatMove_TellsIt() => Assert.Equal(
        [("A1", "freeze-panes")],
        BrokenWorkbook.FaultsOfSheet(sheet => Pane(sheet).Remove()));

    [Fact]
    public void FaultsIn_PaneThatIsOnlySplit_TellsIt() => Assert.Equal(
        [("A1", "freeze-panes")],
        BrokenWorkbook.FaultsOfSheet(sheet => Pane(sheet).State = PaneStateValues.Split));

    [Fact]
    public void FaultsIn_MergedCells_TellsThem() => Assert.Equal(
        [("A1:B1", "merged-cells")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Worksheet!.InsertAfter(
            new MergeCells(new MergeCell { Reference = "A1:B1" }), sheet.Worksheet.GetFirstChild<SheetData>())));

    private static Pane Pane(WorksheetPart sheet) => sheet.Worksheet!.Descendants<Pane>().Single();
}
