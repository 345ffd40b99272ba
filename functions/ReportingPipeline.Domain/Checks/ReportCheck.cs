using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Checks;

/// <summary>What a report says of a check, and what staff have said of it; who said it is not the reader's business.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Verdict">What is to be done.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Rejected">The rules that rejected rows break, where the check is of those.</param>
/// <param name="Explanation">The explanation; null if nobody has given one.</param>
public sealed record ReportCheck(
    CheckKind Kind,
    Verdict Verdict,
    FindingOutcome Outcome,
    IReadOnlyList<RejectionReason> Rejected,
    string? Explanation)
{
    /// <summary>The finding with its figures, in the centre's own reports alone; null in what is told to everybody.</summary>
    public Finding? Finding { get; init; }

    /// <summary>A check as it may be told to everybody: nothing of its figures is kept.</summary>
    public static ReportCheck Told(Finding finding, string? explanation) =>
        new(
            finding.Kind,
            finding.Verdict,
            finding.Outcome,
            finding is UncountedRowsFinding rejected ? [.. rejected.Rows.Select(row => row.Reason)] : [],
            explanation);

    /// <summary>A check with its figures, for the centre's own staff.</summary>
    public static ReportCheck Internal(Finding finding, string? explanation) => Told(finding, explanation) with { Finding = finding };
}
