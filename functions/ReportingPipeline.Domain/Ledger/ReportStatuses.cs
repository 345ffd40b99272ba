namespace ReportingPipeline.Domain.Ledger;

/// <summary>Finds how reports stand.</summary>
public static class ReportStatuses
{
    // What a person must see to comes first.
    private static readonly (OutboxState State, ReportStatus Status)[] OfChannels =
    [
        (OutboxState.Uncertain, ReportStatus.Uncertain),
        (OutboxState.Bounced, ReportStatus.Bounced),
        (OutboxState.Rejected, ReportStatus.Rejected),
        (OutboxState.Failed, ReportStatus.FailedToBeDelivered),
    ];

    /// <summary>How an entry stands.</summary>
    public static ReportStatus Of(LedgerEntry entry) => entry switch
    {
        { State: ReportState.Delivered } => ReportStatus.Delivered,
        { IsReleased: true } => OfOutbox(entry.Outbox),
        { State: ReportState.Failed } => ReportStatus.FailedToBeBuilt,
        { State: ReportState.Building } => ReportStatus.BeingBuilt,
        { State: ReportState.Owed, WaitsToBeCollected: true } => ReportStatus.WaitingToBeCollected,
        { State: ReportState.Owed } => ReportStatus.WaitingToBeBuilt,
        { Id.IsPreview: true } => ReportStatus.Preview,
        { Hold: not null } => ReportStatus.Held,
        { IsHeld: true } => ReportStatus.HeldByCheck,
        _ when entry.Checks.Any(check => !check.IsSettled) => ReportStatus.WaitingForExplanation,
        { WaitsFor: not null } => ReportStatus.WaitingForEarlierPeriod,
        _ => ReportStatus.WaitingForApproval,
    };

    /// <summary>Whether nothing more happens until a person does something.</summary>
    public static bool NeedsAPerson(this ReportStatus status) => status <= ReportStatus.Held;

    private static ReportStatus OfOutbox(IReadOnlyList<OutboxRow> outbox)
    {
        var states = outbox.Select(row => row.State).ToHashSet();
        foreach (var (state, status) in OfChannels)
        {
            if (states.Contains(state)) return status;
        }

        return states.Contains(OutboxState.HandedOver) && !states.Contains(OutboxState.Waiting)
            ? ReportStatus.WaitingToBeDispatched
            : ReportStatus.BeingDelivered;
    }
}
