using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using static ReportingPipeline.Tests.Workbooks.ChartTables;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>What a workbook leaves out of a table.</summary>
public sealed class TableInWorkbookTests
{
    [Theory]
    [InlineData("A 1 2;B 3 4", "L X Y")]
    [InlineData("A – 2;B – 4", "L Y")]
    [InlineData("A 1 :;B 3 :", "L X")]
    [InlineData("A – 2;B : 4", "L X Y")]
    [InlineData("A 0 2;B 0 4", "L X Y")]
    [InlineData("– 1 2;– 3 4", "L X Y")] // the first column names the rows
    [InlineData("A – :;B – :", "L X Y")] // no figure would be left
    public void InWorkbook_ColumnsThatSayNothing_AreLeftOut(string rows, string columns)
    {
        var table = Table("T", "L X Y", rows.Split(';')).InWorkbook();

        Assert.Equal(columns, string.Join(' ', table.Columns.Select(column => column.Header)));
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void InWorkbook_TextsThatSayNothing_AreLeftOutToo()
    {
        var table = Table("T", "L X", "A –", "B –");

        Assert.Equal(
            ["L"], (table with { Columns = [table.Columns[0], new Column("X", CellKind.LongText)] }).InWorkbook().Columns.Select(column => column.Header));
    }

    [Fact]
    public void InWorkbook_ColumnForDataAlone_IsLeftOut()
    {
        var table = Table("T", "L X Y", "A 1 2", "B 3 4");

        var shown = (table with { Columns = [table.Columns[0], table.Columns[1] with { IsInWorkbook = false }, table.Columns[2]] }).InWorkbook();

        Assert.Equal(["L", "Y"], shown.Columns.Select(column => column.Header));
        Assert.Equal([2, 4], shown.Rows.Select(row => row.Cells[1].Number));
    }

    [Theory]
    [InlineData("A : 2;B : 4", "L Y")]
    [InlineData("A : 2;B 3 4", "L X Y Hvorfor skjult")]
    [InlineData("A : :;B : :", "L X Y Hvorfor skjult")]
    public void InWorkbook_ReasonsWhyFiguresAreHidden_StandWhereOneIsShownAsHidden(string rows, string columns)
    {
        var table = Table("T", "L X Y", rows.Split(';')).WithReasons(ReportTexts.In(Language.Bokmal), _ => "Fordi").InWorkbook();

        Assert.Equal(columns, string.Join(' ', table.Columns.Select(column => column.Header)));
    }

    [Fact]
    public void InWorkbook_NameOfAFigureInAColumnThatIsLeftOut_IsLeftOutToo()
    {
        var table = Table("T", "L X Y", "A – 2", "B – 4") with { Names = [DefinedName.Of("Besok", "2019", 0, "X"), DefinedName.Of("Besok", "2020", 1, "Y")] };

        Assert.Equal(["Besok_2020"], table.InWorkbook().Names.Select(name => name.Name));
    }

    [Fact]
    public void InWorkbook_ColumnsLeftOut_AreRememberedWithWhetherTheyAreHidden()
    {
        var table = Table("T", "L X Y Z", "A – : 1", "B – : 2").InWorkbook();

        Assert.Equal([("X", false), ("Y", true)], table.LeftOut.Select(column => (column.Key, column.Value)));
        Assert.Empty(Table("T", "L X", "A 1").InWorkbook().LeftOut);
    }
}
