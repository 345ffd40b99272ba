using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class SheetRulesTests
{
    [Fact]
    public void FaultsIn_HiddenSheet_IsTold() => Assert.Equal([("A1", "hidden-sheet")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Workbook().Workbook!.Sheets!.Elements<Sheet>().ElementAt(1).State = SheetStateValues.VeryHidden));

    [Theory]
    [InlineData("Sheet1")]
    [InlineData("ark 12")]
    public void FaultsIn_NameThatSaysNothing_IsTold(string name)
    {
        var faults = BrokenWorkbook.Faults(document => document.Sheet(1).Name = name);

        Assert.Equal([("tab", "sheet-name")], faults.Where(fault => fault.Sheet == name).Select(fault => (fault.Place, fault.Rule)));
    }

    [Fact]
    public void FaultsIn_FirstCellWithoutText_IsTold() => Assert.Equal([("A1", "sheet-title")], BrokenWorkbook.FaultsOfSheet(sheet => sheet.CellAt("A1").Write(" ")));

    [Fact]
    public void FaultsIn_RowsThatMove_AreTold() => Assert.Equal([("A1", "freeze-panes")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Worksheet!.Descendants<Pane>().Single().Remove()));

    [Fact]
    public void FaultsIn_PaneThatIsOnlySplit_IsTold() => Assert.Equal([("A1", "freeze-panes")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Worksheet!.Descendants<Pane>().Single().State = PaneStateValues.Split));

    [Fact]
    public void FaultsIn_MergedCells_AreTold() => Assert.Equal([("A1:B1", "merged-cells")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.Worksheet!.InsertAfter(new MergeCells(new MergeCell { Reference = "A1:B1" }), sheet.Worksheet.GetFirstChild<SheetData>())));
}
