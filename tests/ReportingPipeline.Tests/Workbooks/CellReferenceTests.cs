using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class CellReferenceTests
{
    [Theory]
    [InlineData("0,1", "'Tall'!$B$4")]
    [InlineData("1,1 2,1 3,1", "'Tall'!$B$5:$B$7")]
    [InlineData("1,1 1,2 1,27", "('Tall'!$B$5:$C$5,'Tall'!$AB$5)")]
    [InlineData("1,1 2,1 4,1 5,1", "('Tall'!$B$5:$B$6,'Tall'!$B$8:$B$9)")]
    [InlineData("1,2 1,1", "('Tall'!$C$5,'Tall'!$B$5)")]
    [InlineData("1,1 2,1 2,2", "('Tall'!$B$5:$B$6,'Tall'!$C$6)")]
    public void Of_Cells_NamesThemAsAFormulaDoes(string cells, string reference) => Assert.Equal(reference, Of("Tall", cells));

    [Fact]
    public void Of_SheetWithAnApostrophe_DoublesIt() => Assert.Equal("'Fra ''Huset'''!$A$5", Of("Fra 'Huset'", "1,0"));

    private static string Of(string sheet, string cells) => CellReference.Of(
        new PlacedTable(ChartTables.Table("T", "L X", "A 1"), sheet, HeaderRow: 4),
        [.. cells.Split(' ').Select(cell => cell.Split(',')).Select(cell => new ChartCell(
            int.Parse(cell[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture), CellKind.Whole, "x"))]);
}
