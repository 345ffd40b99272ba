using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Counting;

namespace ReportingPipeline.Tests.Storage;

public class CollectedCountsTablesTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly CollectedCountsTables _tables = new(account.Tables, TestCountsCache.New());

    [Fact]
    public async Task ReadAsync_CountsOfEverySort_AreThoseThatWereWritten()
    {
        var written = YearCounts.Empty(2019).Replace([.. Counted.Partitions(
        [
            Counted.UserVisit("2019-01-01", "anna", "stange", keyVersion: 2), Counted.UserVisit("2019-01-02", "anna", keyVersion: 2),
            Counted.UserVisit("2019-01-03", "anna", keyVersion: 2), Counted.UserVisit("2019-01-31", null, "stange"),
            Counted.OtherVisit("2019-03-15"), Counted.OtherVisit("2019-03-15"), Counted.VisitFromNobodyKnowsWhere("2019-12-31"),
        ]), Rejecting("centre|2019-04")]);

        await _tables.WriteAsync("centre", "everything", written, CancellationToken.None);
        var read = await _tables.ReadAsync("centre", 2019, "everything", CancellationToken.None);

        Assert.Equal(written.ContentHash(), read.ContentHash());
        Assert.Equal(1, read.Visits[^1].Tally.WithoutMunicipality);
        Assert.Equal(
            [new(2019, 1, 1), new(2019, 1, 2), new(2019, 1, 3), new(2019, 1, 31), new(2019, 3, 15), new DateOnly(2019, 12, 31)],
            read.Days.SelectMany(month => month.Dates()));
        Assert.Equal("hamar:2,stange:1", Assert.Single(read.Users).Months[0]?.Text);
    }

    [Fact]
    public async Task WriteAsync_VisitsOnManyDays_TakeOneRowMoreForTheDaysOfTheYear()
    {
        var visits = Enumerable.Range(0, 365).Select(day => Counted.OtherVisit($"{new DateOnly(2019, 1, 1).AddDays(day):O}"));

        var rows = await _tables.WriteAsync(
            "centre", "daily", YearCounts.Empty(2019).Replace(Counted.Partitions(visits)), CancellationToken.None);

        Assert.Equal(12 + 1, rows);
    }

    [Fact]
    public async Task WriteAsync_RejectedRowsOnly_TakesNoRowForDays()
    {
        var year = YearCounts.Empty(YearCounts.WithoutMonth).Replace([Rejecting("centre|?")]);

        Assert.Equal(1, await _tables.WriteAsync("centre", "rejected", year, CancellationToken.None));
        Assert.Empty((await _tables.ReadAsync("centre", YearCounts.WithoutMonth, "rejected", CancellationToken.None)).Days);
    }

    private static PartitionCounts Rejecting(string key)
    {
        var counter = new PartitionCounter(SourcePartition.Parse(key));
        counter.Reject(RejectionReason.MalformedDate);
        return counter.ToCounts();
    }
}
