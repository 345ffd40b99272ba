using ReportingPipeline.Workbooks.Layout;
using static ReportingPipeline.Tests.Workbooks.ChartTables;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class ChartDataTests
{
    [Theory]
    [InlineData("A 1 2;B 3 4;Sum 4 6", "A B", "X=1 3;Y=2 4")]
    [InlineData("A – –;B 3 4;C 5 6;D – –", "B C", "X=3 5;Y=4 6")]
    [InlineData("A 1 –;B 3 –;C 5 –", "A B C", "X=1 3 5")]
    [InlineData("A 1 –;B – 4;C 5 6", "A B C", "X=1 – 5;Y=– 4 6")]
    [InlineData("A 0 0;B 0 0", "A B", "X=0 0;Y=0 0")]
    public void Of_Columns_DrawsWhatIsThere(string rows, string categories, string series) =>
        Assert.Equal((categories, series), Drawn(ChartKind.ClusteredColumns, rows));

    [Theory]
    [InlineData("A 1 2;B 3 4;C – 6", "A B C", "X=1 3;Y=2 4 6")] // a line ends with its last number
    [InlineData("A 1 2;B – 4;C 5 6", "A B C", "Y=2 4 6")] // a gap would be drawn as zero
    [InlineData("A – 2;B 3 4;C 5 6", "A B C", "Y=2 4 6")] // so would one before it begins
    [InlineData("A – –;B 3 4;C 5 6", "B C", "X=3 5;Y=4 6")]
    public void Of_Lines_DrawsNothingAsZeroThatIsMissing(string rows, string categories, string series) =>
        Assert.Equal((categories, series), Drawn(ChartKind.Lines, rows));

    [Theory]
    [InlineData(nameof(ChartKind.ClusteredColumns), "A 1 2;B 3 :")]
    [InlineData(nameof(ChartKind.ClusteredColumns), "A 1 2;B : –;C 3 4")]
    [InlineData(nameof(ChartKind.Lines), "A : :;B 3 4;C 5 6")]
    [InlineData(nameof(ChartKind.Lines), "A 1 –;B 3 :;C 5 –")]
    public void Of_FigureHidden_IsNotDrawn(string kind, string rows) => Assert.Null(Of(Enum.Parse<ChartKind>(kind), rows));

    [Theory]
    [InlineData("A 1 –;B 3 –", false)]
    [InlineData("A 1 –;B 3 5", true)]
    [InlineData("A 1 –;B 3 –;C 5 –", true)]
    public void Of_TwoBars_AreNotDrawnButALineOfTwoIs(string rows, bool isDrawn)
    {
        Assert.Equal(isDrawn, Of(ChartKind.ClusteredColumns, rows) is not null);
        Assert.NotNull(Of(ChartKind.Lines, rows));
    }

    // As a workbook does that leaves out a column in which nothing stands.
    [Fact]
    public void Of_ColumnLeftOutForWantOfFigures_DrawsTheOthersAsTheyAre()
    {
        var chart = Chart(ChartKind.Lines, new ChartCells("T", "X", "Y")) with { EarlierSeries = 1 };
        var table = Table("T", "L X Y", "A – 1", "B – 2").InWorkbook();

        Assert.Equal(["L", "Y"], table.Columns.Select(column => column.Header));
        Assert.Equal([false], ChartData.Of(chart, table)!.Series.Select(series => series.IsEarlier));
        Assert.False(ChartData.IsHidden(chart, table));
    }

    [Fact]
    public void Of_ColumnLeftOutAsItIsHidden_IsNotDrawn()
    {
        var chart = Chart(ChartKind.Lines, new ChartCells("T", "X", "Y"));
        var table = Table("T", "L X Y", "A : 1", "B : 2").InWorkbook();

        Assert.Equal(["L", "Y"], table.Columns.Select(column => column.Header));
        Assert.Null(ChartData.Of(chart, table));
        Assert.True(ChartData.IsHidden(chart, table));
    }

    [Theory]
    [InlineData("A 1 2;Sum 1 2")]
    [InlineData("A 1 2;B – –")]
    [InlineData("A – –;B – –")]
    public void Of_FewerThanTwoCategories_IsNotDrawn(string rows) =>
        Assert.All(Enum.GetValues<ChartKind>(), kind => Assert.Null(Of(kind, rows)));

    [Fact]
    public void Of_LineWithAGapAlone_IsNotDrawn() => Assert.Null(Of(ChartKind.Lines, "A 1 –;B – –;C 3 –"));

    [Fact]
    public void Of_HiddenOutsideTheChosenCells_IsDrawn()
    {
        var table = Table("T", "L X Y", "A 1 :", "B 2 3", "C : :", "Sum : :");

        Assert.NotNull(ChartData.Of(Chart(ChartKind.Lines, new ChartCells("T", "X") { Rows = [0, 1] }), table));
        Assert.Null(ChartData.Of(Chart(ChartKind.Lines, new ChartCells("T", "X")), table));
    }

    [Fact]
    public void Of_ColumnThatTheTableDoesNotHave_SaysWhich() => Assert.Contains(
        "The table T has no column 'Z'",
        Assert.Throws<ArgumentException>(() => ChartData.Of(Chart(ChartKind.Lines, new ChartCells("T", "X", "Z")), Table("T", "L X Y", "A 1 2"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Of_OnlyTheEarlierSeriesHasNumbers_IsNotDrawn()
    {
        var chart = Chart(ChartKind.Lines, new ChartCells("T", "Y", "X")) with { EarlierSeries = 1 };

        Assert.Null(ChartData.Of(chart, Table("T", "L X Y", "A – 1", "B – 2")));
        Assert.Equal([true, false], ChartData.Of(chart, Table("T", "L X Y", "A 5 1", "B 6 2"))!.Series.Select(series => series.IsEarlier));
    }

    private static ChartData? Of(ChartKind kind, string rows) =>
        ChartData.Of(Chart(kind, new ChartCells("T", "X", "Y")), Table("T", "L X Y", rows.Split(';')));

    private static (string Categories, string Series) Drawn(ChartKind kind, string rows) => Text(Of(kind, rows)!);

    private static (string Categories, string Series) Text(ChartData data) => (
        string.Join(' ', data.Categories.Select(cell => cell.Value.Text)),
        string.Join(';', data.Series.Select(series => $"{series.Name.Value.Text}={string.Join(' ', series.Values.Select(cell => cell.Value.Text ?? $"{cell.Value.Number}"))}")));
}
