using Azure.Data.Tables;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public class OverdueDaysTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly DateOnly Day = new(2019, 8, 15);

    private readonly OverdueDays _days = new(account.Tables);

    [Fact]
    public async Task TryTakeAsync_EachDayOfACentre_IsTakenOnce()
    {
        Assert.True(await TakeAsync("one", Day));
        Assert.False(await TakeAsync("one", Day));
        Assert.True(await TakeAsync("other", Day));
        Assert.True(await TakeAsync("one", Day.AddDays(1)));
        Assert.False(await TakeAsync("one", Day.AddDays(1)));
    }

    [Theory]
    [InlineData("first", false)]
    [InlineData("next", true)]
    public async Task TryTakeAsync_ManyAtOnce_IsTakenByOneOfThem(string centreId, bool hasFormerDay)
    {
        if (hasFormerDay) await TakeAsync(centreId, Day.AddDays(-1));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(centreId, Day)));

        Assert.Single(taken, isTaken => isTaken);
    }

    [Theory]
    [InlineData("lost", false)]
    [InlineData("lost-next", true)]
    public async Task TryTakeAsync_AnswerIsLostAndTheCallMadeAgain_IsTaken(string centreId, bool hasFormerDay)
    {
        if (hasFormerDay) await TakeAsync(centreId, Day.AddDays(-1));
        var (kill, options) = (new KillSwitch(), new TableClientOptions());
        options.AddPolicy(kill, Azure.Core.HttpPipelinePosition.PerCall);
        kill.FailAt(new FailurePoint(1, Failure.IsRepeated));
        var days = new OverdueDays(new TableServiceClient(account.ConnectionString, options));

        Assert.True(await days.TryTakeAsync(centreId, Day, CancellationToken.None));
        Assert.True(kill.HasFailed);
    }

    [Fact]
    public async Task TryTakeAsync_BesideEntries_IsNoneOfThem()
    {
        var ledger = new LedgerTable(account.Tables);
        Assert.True(await ledger.TrySaveAsync(CancellationToken.None, new LedgerChange(Entered, "Kari", "Owed")));

        await TakeAsync(Id.Report.CentreId, Day);

        Assert.Equal([Id], (await ledger.ReadAsync(Id.Report.CentreId, CancellationToken.None)).Select(entry => entry.Id));
        Assert.Equal(BooksHead.None, await ledger.ReadBooksHeadAsync(Id.Report.CentreId, CancellationToken.None));
    }

    private Task<bool> TakeAsync(string centreId, DateOnly day) => _days.TryTakeAsync(centreId, day, CancellationToken.None);
}
