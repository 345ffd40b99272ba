namespace ReportingPipeline.Domain.Checks;

/// <summary>A finding, and what staff have said of it; who said it is not the reader's business.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Explanation">The explanation; null if nobody has given one.</param>
public sealed record ExplainedFinding(Finding Finding, string? Explanation);
