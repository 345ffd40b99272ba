using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class PublishedCellsTableTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly PublishedCellsTable _cells = new(account.Tables);

    [Fact]
    public async Task WriteAsync_Cells_AreReadAsTheyWere()
    {
        var written = Enumerable.Range(1, 12).Select(month => Cell(month, value: 10 * month, isHidden: month % 2 == 0)).ToList();

        var name = await _cells.WriteAsync("whole", written, CancellationToken.None);

        Assert.Equal(written, await _cells.ReadAsync("whole", name, CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_MoreThanFitIntoATransaction_AreAllThere()
    {
        var written = Enumerable.Range(0, 130).Select(month => new ReleasedCell(
            new FigureName(Quantity.UniqueUsers, FigureForm.Count, MonthSpan.Of(new YearMonth(2010, 1).AddMonths(month))) { MunicipalityId = "hamar" }, month, false, false)).ToList();

        var name = await _cells.WriteAsync("many", written, CancellationToken.None);

        Assert.Equal(written, await _cells.ReadAsync("many", name, CancellationToken.None));
    }

    [Theory]
    [InlineData(11, false, false)]
    [InlineData(10, true, false)]
    [InlineData(10, true, true)]
    public void NameOf_AnotherSet_IsAnother(long value, bool isHidden, bool isSensitive)
    {
        var cell = Cell(1, value: 10, isHidden: false);

        Assert.NotEqual(PublishedCellsTable.NameOf([cell]), PublishedCellsTable.NameOf([cell with { Value = value, IsHidden = isHidden, IsSensitive = isSensitive }]));
        Assert.Equal(PublishedCellsTable.NameOf([cell, Cell(2, 3, true)]), PublishedCellsTable.NameOf([Cell(2, 3, true), cell]));
    }

    [Fact]
    public async Task ForgetAsync_HiddenCountsOfThatYear_LoseTheirValuesAndNothingElseDoes()
    {
        var (told, hidden) = (Cell(1, 10, isHidden: false), Cell(2, 3, isHidden: true));
        var later = hidden with { Name = hidden.Name with { Span = new MonthSpan(new YearMonth(2019, 12), new YearMonth(2020, 1)) } };
        var name = await _cells.WriteAsync("old", [told, hidden, later], CancellationToken.None);
        var other = await _cells.WriteAsync("older", [hidden], CancellationToken.None);

        await _cells.ForgetAsync("old", 2019, CancellationToken.None);

        Assert.Equal([told, hidden with { Value = null }, later], (await _cells.ReadAsync("old", name, CancellationToken.None)).OrderBy(cell => cell.Name.Span.Last));
        Assert.Equal([hidden], await _cells.ReadAsync("older", other, CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_SetThatIsGone_SaysSo() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => _cells.ReadAsync("none", "0123456789abcdef", CancellationToken.None));

    private static ReleasedCell Cell(int month, long value, bool isHidden) => new(
        new FigureName(Quantity.Visits, FigureForm.Count, MonthSpan.Of(new YearMonth(2019, month))), value, isHidden, IsSensitive: false);
}
