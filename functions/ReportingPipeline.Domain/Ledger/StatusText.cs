namespace ReportingPipeline.Domain.Ledger;

/// <summary>How a report stands, in English words for people: what it waits for, and for whom.</summary>
public static class StatusText
{
    /// <summary>The words for an entry, such as "waiting for approval".</summary>
    public static string Of(LedgerEntry entry) => Of(ReportStatuses.Of(entry), entry);

    /// <summary>The words for a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="entry">The entry that has it; null for a report that is not in the ledger.</param>
    public static string Of(ReportStatus status, LedgerEntry? entry) => status switch
    {
        ReportStatus.Uncertain => "uncertain",
        ReportStatus.Bounced => "bounced",
        ReportStatus.Rejected => "rejected",
        ReportStatus.FailedToBeDelivered => "failed to be delivered",
        ReportStatus.FailedToBeBuilt => "failed to be built",
        ReportStatus.HeldByCheck => "held by a check",
        ReportStatus.WaitingForExplanation => "waiting for an explanation",
        ReportStatus.WaitingForApproval => "waiting for approval",
        ReportStatus.WaitingToBeDispatched => "waiting to be dispatched",
        ReportStatus.Held => "held",
        ReportStatus.TooLate => "too late to be built",
        ReportStatus.WaitingForEarlierPeriod => $"waiting for the earlier period {entry?.WaitsFor}",
        ReportStatus.WaitingToBeBuilt => "waiting to be built",
        ReportStatus.WaitingToBeCollected => "waiting for its period to be collected to its end",
        ReportStatus.BeingBuilt => "being built",
        ReportStatus.BeingDelivered => "being delivered",
        ReportStatus.Preview => "a preview",
        ReportStatus.Delivered => "delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };
}
