using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class PartCountsBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly ReportingPeriod Part = ReportingCalendar.JulyYear.Parse("2019/20-T2");
    private static readonly UserKey Anna = new(2, "anna");

    private static int _centres;

    private readonly string _centre = $"centre{Interlocked.Increment(ref _centres)}";
    private readonly PartCountsBlobs _counts = new(account.Blobs, TestCountsCache.New());

    [Fact]
    public async Task ReadAsync_CountsOfEverySort_AreThoseThatWereWritten()
    {
        var written = Counts();

        var name = await WriteAsync(written);
        var read = await ReadAsync(name);

        Assert.Equal($"{_centre}/parts/2019-20-T2/{written.ContentHash()}.json", name);
        Assert.Equal([2019, 2020], read.Years.Select(year => year.Year));
        Assert.Equal(written.Years.Select(year => year.ContentHash()), read.Years.Select(year => year.ContentHash()));
        Assert.Equal(1, read.Years[0].Visits[^1].Tally.WithoutMunicipality);
        Assert.Equal("stange:1,hamar:2", read.Years[0].Users[1].Months[10]?.Text);
        Assert.Equal(new DateOnly(2019, 12, 31), read.Years[0].Days[^1].Dates().Last());
        Assert.Equal((RejectionReason.MalformedDate, 1), (Assert.Single(read.Years[1].Rejected).Reason, read.Years[1].Rejected[0].Rows));
        Assert.Equal(Counted.AsOf, read.DataAsOf);
    }

    [Fact]
    public async Task WriteAsync_SameCountsOnceMore_BringBackNobodyWhoWasReplaced()
    {
        var name = await WriteAsync(Counts());
        var token = Anna.ErasedAs("token");
        await ReplaceAsync(_counts, name, Anna, token);

        Assert.Equal(name, await WriteAsync(Counts()));

        Assert.Equal([token], (await UsersAsync(name)).Where(user => user.KeyVersion == 2));
        Assert.Equal([name], await _counts.FindUsersAsync(token.Equals, _centre, Part, CancellationToken.None));
        Assert.Empty(await _counts.FindUsersAsync(Anna.Equals, _centre, part: null, CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_AnotherProcessHasReplacedAUser_ReadsWhatIsThereNow()
    {
        var name = await WriteAsync(Counts());
        Assert.Contains(Anna, await UsersAsync(name));

        await ReplaceAsync(new PartCountsBlobs(account.Blobs, TestCountsCache.New()), name, Anna, Anna.ErasedAs("token"));

        Assert.DoesNotContain(Anna, await UsersAsync(name));
        Assert.Equal(3, (await UsersAsync(name)).Count);
    }

    [Fact]
    public async Task ReplaceUsersAsync_ManyAtOnce_LosesNoReplacement()
    {
        var users = Enumerable.Range(1, 8).Select(number => new UserKey(1, $"user{number}")).ToList();
        var name = await WriteAsync(Counted.From(users.Select(user => Counted.UserVisit("2019-11-05", user.Pseudonym))));

        await Task.WhenAll(users.Select(user => ReplaceAsync(new PartCountsBlobs(account.Blobs, TestCountsCache.New()), name, user, user.ErasedAs(user.Pseudonym))));

        Assert.Equal(users.Select(user => user.ErasedAs(user.Pseudonym)), await UsersAsync(name));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_CountsAreDeleted_SaysWhichAreLost(bool wereRead)
    {
        var name = await WriteAsync(Counts());
        if (wereRead) await ReadAsync(name);
        await account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer).DeleteBlobAsync(name);

        var lost = await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(name));
        await ReplaceAsync(_counts, name, Anna, Anna.ErasedAs("token"));

        Assert.Equal($"The counts {name} have been deleted from the storage account.", lost.Message);
        Assert.Empty(await _counts.FindUsersAsync(_ => true, _centre, part: null, CancellationToken.None));
    }

    // November 2019 to February 2020: a tertial over the end of a calendar year.
    private static CollectedCounts Counts()
    {
        var rejected = new PartitionCounter(SourcePartition.Parse("centre|2020-02"));
        rejected.Reject(RejectionReason.MalformedDate);
        return Counted.Merge(
        [
            .. Counted.Partitions(
            [
                Counted.UserVisit("2019-11-01", "anna", keyVersion: 2), Counted.UserVisit("2019-11-02", "anna", keyVersion: 2),
                Counted.UserVisit("2019-11-30", "anna", "stange", keyVersion: 2), Counted.UserVisit("2019-11-30", "berit", "stange"),
                Counted.OtherVisit("2019-12-15"), Counted.VisitFromNobodyKnowsWhere("2019-12-31"), Counted.UserVisit("2020-01-02", null),
                Counted.UserVisit("2020-01-03", "carl", "stange"),
            ]),
            rejected.ToCounts(),
        ]);
    }

    private static Task ReplaceAsync(PartCountsBlobs counts, string name, UserKey user, UserKey next) =>
        counts.ReplaceUsersAsync(name, other => other == user ? next : other, CancellationToken.None);

    private Task<string> WriteAsync(CollectedCounts counts) => _counts.WriteAsync(_centre, Part, counts, CancellationToken.None);

    private Task<CollectedCounts> ReadAsync(string name) => _counts.ReadAsync(name, Counted.AsOf, CancellationToken.None);

    private async Task<IReadOnlyList<UserKey>> UsersAsync(string name) =>
        [.. (await ReadAsync(name)).Years.SelectMany(year => year.Users).Select(user => user.User)];
}
