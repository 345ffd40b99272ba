namespace ReportingPipeline.Domain.Disclosure;

/// <summary>What a reader must know of how single persons are protected in a report.</summary>
/// <param name="Threshold">Numbers of fewer users than this, but for zero, are not told.</param>
/// <param name="WithoutBreakdown">The years that the report covers of which nothing is told by municipality, in order.</param>
public sealed record DisclosureNotes(int Threshold, IReadOnlyList<YearWithoutBreakdown> WithoutBreakdown);
