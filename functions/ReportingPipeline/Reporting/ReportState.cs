namespace ReportingPipeline.Reporting;

/// <summary>How far a report has come.</summary>
public enum ReportState
{
    /// <summary>Asked for, and waiting to be built.</summary>
    Requested,

    /// <summary>Its workbook is there.</summary>
    Built,

    /// <summary>The last attempt to build it failed; it is tried again.</summary>
    Failed,
}
