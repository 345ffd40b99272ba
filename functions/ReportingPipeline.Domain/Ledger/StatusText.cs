
namespace ReportingPipeline.Domain.Ledger;

/// <summary>How a report stands, in words for people: what it waits for, and for whom.</summary>
public static class StatusText
{
    /// <summary>The words for a report that has arrived.</summary>
    public const string Delivered = "delivered";

    /// <summary>The words for a report that is owed and not in the ledger yet.</summary>
    public const string NotEntered = "waiting to be built";

    /// <summary>The words for a report that is owed, not in the ledger, and in need of visits that are deleted.</summary>
    public const string TooLate = "too late to be built";

    /// <summary>The words for an entry, such as "waiting for approval".</summary>
    public static string Of(LedgerEntry entry) => entry switch
    {
        { State: ReportState.Delivered } => Delivered,
        { IsReleased: true } => OfOutbox(entry.Outbox),
        { State: ReportState.Failed } => "failed to be built",
        { State: ReportState.Building } => "being built",
        { State: ReportState.Owed, WaitsToBeCollected: true } => "waiting for its period to be collected to its end",
        { State: ReportState.Owed } => NotEntered,
        { Id.IsPreview: true } => "a preview",
        { Hold: not null } => "held",
        { IsHeld: true } => "held by a check",
        _ when entry.Checks.Any(check => !check.IsSettled) => "waiting for an explanation",
        { WaitsFor: { } earlier } => $"waiting for the earlier period {earlier}",
        _ => "waiting for approval",
    };

    // What a person must see to comes first.
    private static string OfOutbox(IReadOnlyList<OutboxRow> outbox)
    {
        var states = outbox.Select(row => row.State).ToHashSet();
        return states.Contains(OutboxState.Uncertain) ? "uncertain"
            : states.Contains(OutboxState.Bounced) ? "bounced"
            : states.Contains(OutboxState.Rejected) ? "rejected"
            : states.Contains(OutboxState.Failed) ? "failed to be delivered"
            : states.Contains(OutboxState.HandedOver) && !states.Contains(OutboxState.Waiting) ? "waiting to be dispatched"
            : "being delivered";
    }
}
