using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Everything that a revision of a report was made from: the same figures come of it at any time.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Basis">The parts that it counts, and the years that it tells by municipality.</param>
/// <param name="Counts">The counts of those parts, and the rejected rows that name no month.</param>
/// <param name="RejectedRows">The first of the rejected rows of its months.</param>
/// <param name="Recount">What had been collected of the reported period, beside what its source rows added up to then.</param>
/// <param name="FrozenAt">When.</param>
public sealed record FrozenReport(
    FrozenRules Rules,
    ReportBasis Basis,
    CollectedCounts Counts,
    IReadOnlyList<RejectedRow> RejectedRows,
    RecountFinding Recount,
    DateTimeOffset FrozenAt);
