using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>What a reader must know about the figures.</summary>
/// <param name="RegisteredFrom">The first month whose visits were registered.</param>
/// <param name="Covered">The months from which the report has figures, and whose rejected rows it therefore tells of.</param>
/// <param name="Rejected">How many source rows are counted nowhere, by reason; only the reasons that there are.</param>
/// <param name="RejectedRows">The first of those rows, in order of their keys; none where their numbers are hidden.</param>
/// <param name="RefusedCounts">
/// The spans, in order of time, whose unique users cannot be counted, since the pseudonym key changed inside them.
/// </param>
public sealed record NotesSection(
    YearMonth RegisteredFrom,
    MonthSpan Covered,
    IReadOnlyList<(RejectionReason Reason, Figure Rows)> Rejected,
    IReadOnlyList<RejectedRow> RejectedRows,
    IReadOnlyList<MonthSpan> RefusedCounts)
{
    /// <summary>The half-years or tertials whose counts the report uses, with their versions; none if nobody says.</summary>
    public IReadOnlyList<UsedPart> Parts { get; init; } = [];

    /// <summary>How many more rows were rejected than are listed; hidden ones are not counted.</summary>
    public long RowsNotListed => Math.Max(0, Rejected.Sum(reason => reason.Rows.Number ?? 0) - RejectedRows.Count);
}
