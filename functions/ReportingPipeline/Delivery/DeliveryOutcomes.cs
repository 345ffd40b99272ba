using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Delivery;

/// <summary>Records what people know of deliveries, and what recipients do.</summary>
public sealed class DeliveryOutcomes(LedgerTable ledger, IReportSteps steps, TimeProvider clock)
{
    /// <summary>A delivery as it stands; null if there is none.</summary>
    public async Task<OutboxRow?> FindAsync(OutboxId id, CancellationToken cancellationToken) =>
        (await ledger.FindAsync(id.Revision, cancellationToken))?.Outbox.FirstOrDefault(row => row.Key == id.Key);

    /// <summary>A person has dispatched the report by hand, or knows that it has arrived.</summary>
    /// <returns>The report as it then stands; null if there is none with that channel.</returns>
    /// <exception cref="StateConflictException">It is just being handed over.</exception>
    public Task<LedgerEntry?> RecordArrivalAsync(
        OutboxId id, string name, string? comment, CancellationToken cancellationToken) => SettleAsync(
        id,
        OutboxState.RecordedByHand,
        "is just being handed over; wait for the outcome",
        name,
        comment,
        cancellationToken);

    /// <summary>A person has seen it come back.</summary>
    /// <returns>The report as it then stands; null if there is none with that channel.</returns>
    /// <exception cref="StateConflictException">It was not handed over, or goes through a channel that nothing comes back from.</exception>
    public Task<LedgerEntry?> RecordBounceAsync(
        OutboxId id, string name, string? comment, CancellationToken cancellationToken) => SettleAsync(
        id,
        OutboxState.Bounced,
        "was handed over to nobody who could have sent it back",
        name,
        comment,
        cancellationToken);

    /// <summary>A person has it handed over again, as often as it takes; an e-mail then holds a new link.</summary>
    /// <returns>The report as it then stands; null if there is none with that channel.</returns>
    /// <exception cref="StateConflictException">It is on its way, or has arrived and nobody says why it is to be sent again.</exception>
    public async Task<LedgerEntry?> SendAgainAsync(OutboxId id, string name, string? comment, CancellationToken cancellationToken)
    {
        var entry = await SettleAsync(
            id,
            OutboxState.Waiting,
            "has neither failed nor is it uncertain, and no comment says why an e-mail that arrived is to be sent again",
            name,
            comment,
            cancellationToken);
        if (entry is not null) await steps.EnqueueAsync(entry.Id, TimeSpan.Zero, cancellationToken);
        return entry;
    }

    /// <summary>Whoever was sent some revision through a channel has downloaded one; that is recorded the first time.</summary>
    public Task NoteDownloadAsync(OutboxId id, CancellationToken cancellationToken) =>
        ledger.UpdateAsync(id.Revision, current => current.Download(id.Key, clock.GetUtcNow()), cancellationToken);

    private async Task<LedgerEntry?> SettleAsync(
        OutboxId id,
        OutboxState state,
        string otherwise,
        string name,
        string? comment,
        CancellationToken cancellationToken)
    {
        // A channel that is there never goes away again.
        if (await FindAsync(id, cancellationToken) is null) return null;

        return await ledger.UpdateAsync(id.Revision, Settle, cancellationToken);

        LedgerChange? Settle(LedgerEntry entry)
        {
            var row = entry.Outbox.Single(row => row.Key == id.Key);
            if (row.State == state) return null;
            if (!row.MayBecome(state) || (row.NeedsReason(state) && comment is null))
            {
                throw new StateConflictException($"{id} {otherwise}: it is {EnumText.Of(row.State)}.");
            }

            var settled = row with { State = state, Attempts = 0, NotBefore = null, ChangedAt = clock.GetUtcNow() };
            if (settled.HasFailed) settled = settled with { Answer = comment ?? $"{name} has seen it come back." };
            return entry.SetOutbox(settled, name, comment is null ? EnumText.Of(state) : $"{EnumText.Of(state)}: {comment}");
        }
    }
}
