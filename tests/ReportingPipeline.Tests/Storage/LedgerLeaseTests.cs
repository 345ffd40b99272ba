using Microsoft.Extensions.Time.Testing;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class LedgerLeaseTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly DateTimeOffset Start = new(2019, 7, 15, 6, 0, 0, TimeSpan.Zero);

    private static int _centres;

    private readonly RevisionId _id = new(new ReportId($"leased{Interlocked.Increment(ref _centres)}", "2019-H1", "hamar"), 1);
    private readonly LedgerTable _ledger = new(account.Tables);
    private readonly FakeTimeProvider _clock = new(Start);

    [Fact]
    public async Task Renewal_WhileTheRunLives_PutsTheEndOffWithoutAnEvent()
    {
        await using var lease = await TakeAsync();

        await PassAsync(LedgerLease.Renewal, entry => entry.NotBefore == Start + LedgerLease.Renewal + LedgerLease.Length);
        await PassAsync(LedgerLease.Renewal, entry => entry.NotBefore == Start + (2 * LedgerLease.Renewal) + LedgerLease.Length);

        Assert.False(lease.Work.IsCancellationRequested);
        Assert.True(await lease.EndAsync(CancellationToken.None));
        Assert.Equal(2, (await FindAsync()).Events);
    }

    [Fact]
    public async Task Renewal_SomebodyHoldsTheReportMeanwhile_GoesOn()
    {
        await using var lease = await TakeAsync();
        await _ledger.UpdateAsync(_id, entry => entry.HoldBack(By("Ola", "2019-07-15")), CancellationToken.None);

        await PassAsync(LedgerLease.Renewal, entry => entry.NotBefore == Start + LedgerLease.Renewal + LedgerLease.Length);

        Assert.Equal("Ola", (await FindAsync()).Hold!.Name);
        Assert.True(await lease.EndAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Renewal_AnotherRunHasTakenItOver_CancelsTheWorkAndWritesNothing()
    {
        await using var lease = await TakeAsync();
        var taken = Start + TimeSpan.FromMinutes(5);
        await _ledger.UpdateAsync(_id, entry => entry.BeginBuilding(taken, Start), CancellationToken.None);

        _clock.Advance(LedgerLease.Renewal);
        await Eventually.IsTrueAsync(() => lease.Work.IsCancellationRequested, () => "the work to be cancelled");

        Assert.False(await lease.EndAsync(CancellationToken.None));
        Assert.Equal(taken, (await FindAsync()).NotBefore);
    }

    [Fact]
    public async Task Dispose_OfARunThatEnds_LetsTheLeaseRunOut()
    {
        await (await TakeAsync()).DisposeAsync();

        _clock.Advance(LedgerLease.Length);

        Assert.Equal(Start + LedgerLease.Length, (await FindAsync()).NotBefore);
    }

    private async Task<LedgerLease> TakeAsync()
    {
        var until = Start + LedgerLease.Length;
        var owed = Transitions.Owe(_id, new DateOnly(2019, 7, 15), Start, Decision.System, "Owed");
        Assert.True(await _ledger.TrySaveAsync(CancellationToken.None, owed));
        await _ledger.UpdateAsync(_id, entry => entry.BeginBuilding(until, Start), CancellationToken.None);
        return new LedgerLease(_ledger, _id, until, Transitions.RenewBuilding, _clock, CancellationToken.None);
    }

    private async Task PassAsync(TimeSpan time, Func<LedgerEntry, bool> condition)
    {
        _clock.Advance(time);
        await Eventually.IsTrueAsync(async () => condition(await FindAsync()), () => "the lease to be renewed");
    }

    private async Task<LedgerEntry> FindAsync() => (await _ledger.FindAsync(_id, CancellationToken.None))!;
}
