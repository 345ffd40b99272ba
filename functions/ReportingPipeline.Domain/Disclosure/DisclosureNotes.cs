namespace ReportingPipeline.Domain.Disclosure;

/// <summary>What a reader must know of how single persons are protected in a report.</summary>
/// <param name="Threshold">Counts of fewer persons than this, but for zero, are not told.</param>
/// <param name="IsWithheld">Whether the breakdown could not be told safely whatever else was hidden, and is left out altogether.</param>
public sealed record DisclosureNotes(int Threshold, bool IsWithheld);
