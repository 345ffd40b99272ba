using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class CollectedCountsBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly CollectedCountsBlobs _counts = new(account.Blobs, TestCountsCache.New());

    [Fact]
    public async Task ReadAsync_CountsOfEverySort_AreThoseThatWereWritten()
    {
        var written = YearCounts.Empty(2019).Replace([.. Counted.Partitions(
        [
            Counted.UserVisit("2019-01-01", "anna", "stange", keyVersion: 2), Counted.UserVisit("2019-01-02", "anna", keyVersion: 2),
            Counted.UserVisit("2019-01-03", "anna", keyVersion: 2), Counted.UserVisit("2019-01-31", null, "stange"),
            Counted.OtherVisit("2019-03-15"), Counted.OtherVisit("2019-03-15"), Counted.VisitFromNobodyKnowsWhere("2019-12-31"),
        ]), Rejecting("centre|2019-04")]);

        await _counts.WriteAsync("centre", "everything", written, CancellationToken.None);
        var read = await ReadAsync(2019, "everything");

        Assert.Equal(written.ContentHash(), read.ContentHash());
        Assert.Equal(1, read.Visits[^1].Tally.WithoutMunicipality);
        Assert.Equal(
            [new(2019, 1, 1), new(2019, 1, 2), new(2019, 1, 3), new(2019, 1, 31), new(2019, 3, 15), new DateOnly(2019, 12, 31)],
            read.Days.SelectMany(month => month.Dates()));
        Assert.Equal("hamar:2,stange:1", Assert.Single(read.Users).Months[0]?.Text);
    }

    [Fact]
    public async Task ReadAsync_RowsThatNameNoMonth_AreOfNone()
    {
        await _counts.WriteAsync(
            "centre", "rejected", YearCounts.Empty(YearCounts.WithoutMonth).Replace([Rejecting("centre|?")]), CancellationToken.None);

        var read = await ReadAsync(YearCounts.WithoutMonth, "rejected");

        Assert.Equal(new RejectedCount(new SourcePartition("centre|?", null), RejectionReason.MalformedDate, 1), Assert.Single(read.Rejected));
        Assert.Empty(read.Days);
    }

    [Fact]
    public async Task ReadAsync_CountsThatAreGone_IsNullUntilTheyAreThere()
    {
        Assert.Null(await _counts.ReadAsync("centre", 2020, "later", CancellationToken.None));

        await _counts.WriteAsync("centre", "later", YearCounts.Empty(2020), CancellationToken.None);

        Assert.Equal(2020, (await ReadAsync(2020, "later")).Year);
    }

    [Fact]
    public async Task RemoveUsersAsync_CountsThatHaveBeenRead_HaveTheOthersAlone()
    {
        var visits = new[] { Counted.UserVisit("2021-01-01", "anna"), Counted.UserVisit("2021-01-02", "bo") };
        await _counts.WriteAsync("centre", "both", YearCounts.Empty(2021).Replace([.. Counted.Partitions(visits)]), CancellationToken.None);
        var bo = (await ReadAsync(2021, "both")).Users[1];

        await _counts.RemoveUsersAsync(CollectedCountsBlobs.NameOf("centre", 2021, "both"), user => user.User != bo.User, CancellationToken.None);

        var read = await ReadAsync(2021, "both");
        Assert.Equal(bo.User, Assert.Single(read.Users).User);
        Assert.Equal(2, read.Visits[0].Tally.UserVisits);
    }

    [Fact]
    public async Task SweepAsync_GenerationsOfACentre_LeavesTheCurrentTheYoungAndThoseOfOthers()
    {
        foreach (var (centre, generation) in new[] { ("swept", "2020-old"), ("swept", "2020-current"), ("swept", "2022-young"), ("kept", "2020-old") })
        {
            await _counts.WriteAsync(centre, generation, YearCounts.Empty(2019), CancellationToken.None);
        }

        await _counts.SweepAsync(
            "swept",
            new HashSet<string> { CollectedCountsBlobs.NameOf("swept", 2019, "2020-current") },
            new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero),
            CancellationToken.None);

        var left = (await _counts.ListAsync(null, CancellationToken.None)).Where(year => year.CentreId != "centre");
        Assert.Equal(["kept 2020-old", "swept 2020-current", "swept 2022-young"], left.Select(year => $"{year.CentreId} {year.Generation}"));
    }

    private async Task<YearCounts> ReadAsync(int year, string generation) =>
        Assert.IsType<YearCounts>(await _counts.ReadAsync("centre", year, generation, CancellationToken.None));

    private static PartitionCounts Rejecting(string key)
    {
        var counter = new PartitionCounter(SourcePartition.Parse(key));
        counter.Reject(RejectionReason.MalformedDate);
        return counter.ToCounts();
    }
}
