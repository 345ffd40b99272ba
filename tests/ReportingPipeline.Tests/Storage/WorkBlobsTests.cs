using Azure.Core;
using Azure.Storage.Blobs;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Storage;

public sealed class WorkBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    [Fact]
    public async Task TryWriteAsync_NobodyElseHasWritten_StandsThere()
    {
        var work = Work(account.Blobs);
        var first = await work.TryWriteAsync("sagatun", "first", new Note("a"), before: null, CancellationToken.None);

        var second = await work.TryWriteAsync("sagatun", "first", new Note("b"), first, CancellationToken.None);

        var found = await work.FindAsync<Note>("sagatun", "first", CancellationToken.None);
        Assert.Equal(second, found);
        Assert.Equal("b", found!.Value.Text);
        Assert.Null(await work.FindAsync<Note>("bikuben", "first", CancellationToken.None));
    }

    [Fact]
    public async Task TryWriteAsync_SomebodyElseHasWritten_LeavesWhatIsThere()
    {
        var work = Work(account.Blobs);
        var read = await work.TryWriteAsync("sagatun", "second", new Note("a"), before: null, CancellationToken.None);
        await work.TryWriteAsync("sagatun", "second", new Note("theirs"), read, CancellationToken.None);

        Assert.Null(await work.TryWriteAsync("sagatun", "second", new Note("mine"), read, CancellationToken.None));
        Assert.Null(await work.TryWriteAsync("sagatun", "second", new Note("mine"), before: null, CancellationToken.None));
        Assert.Equal("theirs", (await work.FindAsync<Note>("sagatun", "second", CancellationToken.None))!.Value.Text);
    }

    [Fact]
    public async Task TryWriteAsync_AnswerIsLostAndTheClientAsksAgain_IsWrittenAllTheSame()
    {
        var kill = new KillSwitch();
        var options = new BlobClientOptions();
        options.AddPolicy(kill, HttpPipelinePosition.PerCall);
        var work = Work(new BlobServiceClient(account.ConnectionString, options));
        kill.FailAt(new FailurePoint(1, Failure.IsRepeated));

        var written = await work.TryWriteAsync("sagatun", "third", new Note("mine"), before: null, CancellationToken.None);

        Assert.Equal(await Work(account.Blobs).FindAsync<Note>("sagatun", "third", CancellationToken.None), written);
        Assert.NotNull(written);
    }

    [Fact]
    public async Task DeleteFolderAsync_SomeFolders_DeletesThatOneOfThatCentre()
    {
        var work = Work(account.Blobs);
        foreach (var (centre, name) in new[] { ("sagatun", "a/1"), ("sagatun", "a/2"), ("sagatun", "ab"), ("bikuben", "a/1") })
        {
            await work.TryWriteAsync(centre, name, new Note("there"), before: null, CancellationToken.None);
        }

        await work.DeleteFolderAsync("sagatun", "a", CancellationToken.None);

        Assert.Null(await work.FindAsync<Note>("sagatun", "a/1", CancellationToken.None));
        Assert.Null(await work.FindAsync<Note>("sagatun", "a/2", CancellationToken.None));
        Assert.NotNull(await work.FindAsync<Note>("sagatun", "ab", CancellationToken.None));
        Assert.NotNull(await work.FindAsync<Note>("bikuben", "a/1", CancellationToken.None));
    }

    // By the storage service's clock, as it says when a blob was written.
    [Theory]
    [InlineData(6.9, true)]
    [InlineData(7.1, false)]
    public async Task SweepAsync_AfterSomeDays_DeletesWhatNobodyHasWrittenToForAWeek(double days, bool isThere)
    {
        var own = await StorageAccount.NewAsync();
        var clock = new ManualClock("2021-01-01T00:00:00Z") { Now = TimeProvider.System.GetUtcNow() };
        var work = new WorkBlobs(own.Blobs, clock);
        await work.TryWriteAsync("sagatun", "run", new Note("there"), before: null, CancellationToken.None);
        clock.Now += TimeSpan.FromDays(days);

        await work.SweepAsync(CancellationToken.None);

        Assert.Equal(isThere, await work.FindAsync<Note>("sagatun", "run", CancellationToken.None) is not null);
    }

    private static WorkBlobs Work(BlobServiceClient blobs) => new(blobs, TimeProvider.System);

    private sealed record Note(string Text);
}
