namespace ReportingPipeline.Domain.Ledger;

/// <summary>How far a report has come through one channel.</summary>
public enum OutboxState
{
    /// <summary>It waits to be handed over, for the first time or again.</summary>
    Waiting,

    /// <summary>It is being handed over. A row that is found so long afterwards was left by a run that died.</summary>
    HandingOver,

    /// <summary>It lies where staff take it from, and waits for somebody to dispatch it and say so.</summary>
    HandedOver,

    /// <summary>The receiver, such as the mail server, has taken it.</summary>
    Accepted,

    /// <summary>A person has said that it was dispatched, or has arrived.</summary>
    RecordedByHand,

    /// <summary>The recipient has downloaded the workbook by the link.</summary>
    Downloaded,

    /// <summary>The receiver refuses it, or the address that it goes to, for good.</summary>
    Rejected,

    /// <summary>A person has said that it came back.</summary>
    Bounced,

    /// <summary>It may or may not have been handed over; a person has to find out, and say so or have it sent again.</summary>
    Uncertain,

    /// <summary>Every attempt to hand it over has failed.</summary>
    Failed,
}
