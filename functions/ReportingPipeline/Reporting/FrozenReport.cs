using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Reporting;

/// <summary>Everything that a revision of a report was made from: the same figures come of it at any time.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Counts">The counts.</param>
/// <param name="Covered">The months that the counts cover.</param>
/// <param name="RejectedRows">The first of the rejected rows of those months.</param>
/// <param name="Recount">The reported period, counted anew from the source rows when it was frozen.</param>
/// <param name="FrozenAt">When.</param>
public sealed record FrozenReport(
    FrozenRules Rules,
    CollectedCounts Counts,
    MonthSpan Covered,
    IReadOnlyList<RejectedRow> RejectedRows,
    PeriodTotals Recount,
    DateTimeOffset FrozenAt);
