namespace ReportingPipeline.Domain.Ledger;

/// <summary>How a report stands, and what it waits for; what people must see to is declared first, the most urgent before all.</summary>
public enum ReportStatus
{
    /// <summary>It may or may not have been delivered through a channel.</summary>
    Uncertain,

    /// <summary>It has come back.</summary>
    Bounced,

    /// <summary>A receiver refuses it for good.</summary>
    Rejected,

    /// <summary>Every attempt to deliver it has failed.</summary>
    FailedToBeDelivered,

    /// <summary>Building it has failed.</summary>
    FailedToBeBuilt,

    /// <summary>A check stops it until something is put right or explained.</summary>
    HeldByCheck,

    /// <summary>A check has found what somebody must explain.</summary>
    WaitingForExplanation,

    /// <summary>Nothing is left to explain, and it may be approved.</summary>
    WaitingForApproval,

    /// <summary>It lies where staff take it from, and waits for somebody to dispatch it.</summary>
    WaitingToBeDispatched,

    /// <summary>A person holds it back.</summary>
    Held,

    /// <summary>It is owed and not in the ledger, and needs visits that are deleted.</summary>
    TooLate,

    /// <summary>An earlier period must be released first.</summary>
    WaitingForEarlierPeriod,

    /// <summary>It is owed.</summary>
    WaitingToBeBuilt,

    /// <summary>It is owed, and its period is not collected to its end.</summary>
    WaitingToBeCollected,

    /// <summary>It is being built.</summary>
    BeingBuilt,

    /// <summary>It is on its way.</summary>
    BeingDelivered,

    /// <summary>It is a preview, which is never delivered.</summary>
    Preview,

    /// <summary>It has arrived.</summary>
    Delivered,
}
