namespace ReportingPipeline.Domain.Reports;

/// <summary>A printed figure: a whole number, or nothing because it was not collected or its count is refused. Missing is never zero.</summary>
/// <param name="Number">The number; null if not collected, or refused as <see cref="NotesSection.RefusedCounts"/> tells.</param>
public readonly record struct Figure(int? Number)
{
    /// <summary>A figure that was not collected; printed as a dash.</summary>
    public static readonly Figure NotCollected = new(null);
}
