using Azure;

namespace ReportingPipeline.Reporting;

/// <summary>A report that has been asked for.</summary>
/// <param name="Id">Which report it is.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Revision">1 for the first release.</param>
/// <param name="RequestedAt">When it was last put on the queue.</param>
public sealed record Report(ReportId Id, ReportState State, int Revision, DateTimeOffset RequestedAt)
{
    /// <summary>How often building it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>What went wrong the last time, in plain words; null if nothing did.</summary>
    public string? LastError { get; init; }

    /// <summary>The finished workbook; null until it is built.</summary>
    public BuiltWorkbook? Workbook { get; init; }

    /// <summary>The version that was read; null for a report that is not stored yet.</summary>
    public ETag? ETag { get; init; }
}

/// <summary>A finished workbook.</summary>
/// <param name="BlobName">Its name in the container of reports.</param>
/// <param name="Sha256">The SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="DataAsOf">What was registered before this instant is counted in it.</param>
/// <param name="BuiltAt">When it was built.</param>
public sealed record BuiltWorkbook(string BlobName, string Sha256, DateTimeOffset DataAsOf, DateTimeOffset BuiltAt);
