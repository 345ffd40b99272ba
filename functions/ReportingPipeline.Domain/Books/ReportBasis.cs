using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Domain.Books;

/// <summary>What of its centre's books a report is made from: all of its figures follow from it.</summary>
/// <param name="Parts">The parts that it counts, in order; at least one.</param>
/// <param name="Years">
/// The divisions of the years that it tells by municipality, in order: those of closed years, and those that its release closes.
/// </param>
public sealed record ReportBasis(IReadOnlyList<UsedPart> Parts, IReadOnlyList<YearDivision> Years);
