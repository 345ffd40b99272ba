namespace ReportingPipeline.Domain.Ledger;

/// <summary>How far a revision of a report has come.</summary>
public enum ReportState
{
    /// <summary>It is owed, and nothing has been done yet.</summary>
    Owed,

    /// <summary>Its counts are frozen and its workbook is written.</summary>
    Building,

    /// <summary>Its workbook is there; it waits for its checks to be explained, or to be approved.</summary>
    Checking,

    /// <summary>It is released and waits to be delivered.</summary>
    Approved,

    /// <summary>It is on its way through at least one of its channels.</summary>
    Delivering,

    /// <summary>It has arrived through all of its channels.</summary>
    Delivered,

    /// <summary>Building it or delivering it has failed; the last error says why.</summary>
    Failed,
}
