using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class TableRulesTests
{
    [Fact]
    public void FaultsIn_NumbersWithoutTable_TellsTheFirst() => Assert.Equal(
        [("B5", "table")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            sheet.DeletePart(sheet.TableDefinitionParts.Single());
            sheet.Worksheet!.RemoveAllChildren<TableParts>();
        }));

    [Fact]
    public void FaultsIn_NameOfAnotherTable_TellsTheSecond() => Assert.Equal(
        [("A4:C6", "table-name")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Table().DisplayName = "TABELL_0"));

    [Fact]
    public void FaultsIn_NameThatIsDefinedOtherwise_TellsIt() => Assert.Equal(
        [("A4:C6", "table-name")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Table().DisplayName = "Besok_2020"));

    [Theory]
    [InlineData("AB12")]
    [InlineData("R1C1")]
    [InlineData("r")]
    [InlineData("C7")]
    [InlineData("To ord")]
    [InlineData("1Besok")]
    [InlineData("")]
    public void FaultsIn_NameThatFormulasMistake_TellsIt(string name) => Assert.Equal(
        [("A4:C6", "table-name")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Table().DisplayName = name));

    [Fact]
    public void FaultsIn_TableWithoutHeader_TellsIt() => Assert.Equal(
        [("A4:C6", "table-header")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Table().HeaderRowCount = 0));

    [Theory]
    [InlineData(" ")]
    [InlineData("Noe annet")]
    public void FaultsIn_HeaderThatTheCellDoesNotSay_TellsIt(string header) => Assert.Equal(
        [("B4", "header-text")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Columns()[1].Name = header));

    [Fact]
    public void FaultsIn_TwoHeadersOfOneText_TellsTheSecond() => Assert.Equal(
        [("C4", "header-text")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            sheet.Columns()[2].Name = "2019";
            sheet.Write("C4", "2019");
        }));

    [Fact]
    public void FaultsIn_BlankRow_TellsIt() => Assert.Equal(
        [("5:5", "blank-row")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            foreach (var address in new[] { "A5", "B5", "C5" }) sheet.Write(address, " ");
        }));

    [Fact]
    public void FaultsIn_BlankColumn_TellsIt() => Assert.Equal(
        [("B:B", "blank-column")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            foreach (var address in new[] { "B5", "B6" }) sheet.Write(address, "");
        }));
}
