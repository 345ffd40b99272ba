using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>What may be taken up of the corrections of a year.</summary>
/// <param name="Counts">The counts of the next version of each part that gets one.</param>
/// <param name="Waiting">What waits.</param>
/// <param name="TakenUpAnyway">
/// The parts whose next version takes up what an administrator wants taken up, and must say so: the part that was asked for, and
/// others in which the same users are corrected.
/// </param>
public sealed record ProposedVersions(
    IReadOnlyDictionary<ReportingPeriod, CollectedCounts> Counts,
    IReadOnlyList<WaitingCorrections> Waiting,
    IReadOnlySet<ReportingPeriod> TakenUpAnyway);
