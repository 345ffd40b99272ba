using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class TableRulesTests
{
    [Fact]
    public void FaultsIn_NumbersWithoutTable_AreToldAtTheFirst()
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            place = sheet.Worksheet!.Descendants<Cell>().First(cell => cell.DataType?.InnerText is null or "n" && cell.CellValue is not null).CellReference!.Value!;
            foreach (var table in sheet.TableDefinitionParts.ToList()) sheet.DeletePart(table);
            sheet.Worksheet!.RemoveAllChildren<TableParts>();
        });

        Assert.Equal([(place, "table")], faults);
    }

    [Fact]
    public void FaultsIn_NameOfAnotherTable_IsTold()
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            var first = (WorksheetPart)sheet.Workbook().GetPartById(sheet.Workbook().Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);
            place = sheet.FirstTable().Reference!.Value!;
            sheet.FirstTable().DisplayName = first.FirstTable().DisplayName!.Value!.ToUpperInvariant();
        });

        Assert.Equal([(place, "table-name")], faults);
    }

    [Fact]
    public void FaultsIn_NameThatIsDefinedOtherwise_IsTold()
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            place = sheet.FirstTable().Reference!.Value!;
            sheet.Workbook().Workbook!.DefinedNames!.AppendChild(new DefinedName(sheet.Workbook().Workbook!.DefinedNames!.Elements<DefinedName>().First().Text) { Name = sheet.FirstTable().DisplayName!.Value });
        });

        Assert.Equal([(place, "table-name")], faults);
    }

    [Theory]
    [InlineData("AB12")]
    [InlineData("R1C1")]
    [InlineData("r")]
    [InlineData("C7")]
    [InlineData("To ord")]
    [InlineData("1Besok")]
    [InlineData("")]
    public void FaultsIn_NameThatFormulasMistake_IsTold(string name)
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            place = sheet.FirstTable().Reference!.Value!;
            sheet.FirstTable().DisplayName = name;
        });

        Assert.Equal([(place, "table-name")], faults);
    }

    [Fact]
    public void FaultsIn_TableWithoutHeader_IsTold()
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            place = sheet.FirstTable().Reference!.Value!;
            sheet.FirstTable().HeaderRowCount = 0;
        });

        Assert.Equal([(place, "table-header")], faults);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("Noe annet")]
    public void FaultsIn_HeaderThatTheCellDoesNotSay_IsTold(string header)
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            place = sheet.TableCell(1, 0).CellReference!.Value!;
            sheet.FirstTable().TableColumns!.Elements<TableColumn>().ElementAt(1).Name = header;
        });

        Assert.Equal([(place, "header-text")], faults);
    }

    [Fact]
    public void FaultsIn_TwoHeadersOfOneText_TellsTheSecond()
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            var columns = sheet.FirstTable().TableColumns!.Elements<TableColumn>().ToList();
            columns[1].Name = columns[0].Name!.Value;
            sheet.TableCell(1, 0).Write(columns[0].Name!.Value!);
            place = sheet.TableCell(1, 0).CellReference!.Value!;
        });

        Assert.Equal([(place, "header-text")], faults);
    }

    [Fact]
    public void FaultsIn_BlankRow_IsTold()
    {
        var row = 0;
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            row = BrokenWorkbook.RowOf(sheet.TableCell(0, 1).CellReference!.Value!);
            foreach (var cell in ((Row)sheet.TableCell(0, 1).Parent!).Elements<Cell>()) cell.Write(" ");
        });

        Assert.Equal([($"{row}:{row}", "blank-row")], faults);
    }

    [Fact]
    public void FaultsIn_BlankColumn_IsTold()
    {
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            var rows = BrokenWorkbook.RowOf(sheet.FirstTable().Reference!.Value!.Split(':')[1]) - BrokenWorkbook.RowOf(sheet.FirstTable().Reference!.Value!);
            for (var row = 1; row <= rows; row++) sheet.TableCell(1, row).Write("");
        });

        Assert.Equal([("B:B", "blank-column")], faults);
    }
}
