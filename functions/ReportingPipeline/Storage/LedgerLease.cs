using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Storage;

/// <summary>
/// Holds an entry of the ledger, or one of its channels, for a run that works on it: the instant until which nobody else does is put
/// off while the run lives, and the work is cancelled once another run has taken it over.
/// </summary>
public sealed class LedgerLease : IAsyncDisposable
{
    /// <summary>How long after its last sign of life a run is taken for dead.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>How often a run gives a sign of life, so that two of them may go amiss.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    private readonly LedgerTable _ledger;
    private readonly RevisionId _id;
    private readonly Func<LedgerEntry, DateTimeOffset, DateTimeOffset, LedgerEntry?> _renew;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _work;
    private readonly Task _renewing;
    private DateTimeOffset _until;

    /// <summary>Begins to renew a lease that has just been taken.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="id">The entry.</param>
    /// <param name="until">The end of the lease as it stands in the ledger, by which it is told from another run's.</param>
    /// <param name="renew">The entry with the second instant in place of the first; null if it is no longer held until that.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public LedgerLease(
        LedgerTable ledger,
        RevisionId id,
        DateTimeOffset until,
        Func<LedgerEntry, DateTimeOffset, DateTimeOffset, LedgerEntry?> renew,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        (_ledger, _id, _until, _renew, _clock) = (ledger, id, until, renew, clock);
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = RenewUntilEndedAsync();
    }

    /// <summary>Cancelled once the work is to end, as another run does it, or this one is cancelled.</summary>
    public CancellationToken Work => _work.Token;

    /// <summary>
    /// Ends the renewing, and renews once more: false if another run has taken the work over, so that nothing is to be written.
    /// </summary>
    public async Task<bool> EndAsync(CancellationToken cancellationToken)
    {
        await _ended.CancelAsync();
        await _renewing;
        return await TryRenewAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        _ended.Dispose();
        _work.Dispose();
    }

    private async Task RenewUntilEndedAsync()
    {
        try
        {
            do await Task.Delay(Renewal, _clock, _ended.Token);
            while (await IsHeldAsync());
            await _work.CancelAsync();
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The work is done.
        }
    }

    // As long as the ledger cannot be reached, nobody else can take the work over there.
    private async Task<bool> IsHeldAsync()
    {
        try
        {
            return await TryRenewAsync(_ended.Token);
        }
        catch (Exception) when (!_ended.IsCancellationRequested)
        {
            return true;
        }
    }

    private async Task<bool> TryRenewAsync(CancellationToken cancellationToken)
    {
        var next = _clock.GetUtcNow() + Length;
        if (!await _ledger.TryRenewAsync(_id, entry => _renew(entry, _until, next), cancellationToken)) return false;

        _until = next;
        return true;
    }
}
