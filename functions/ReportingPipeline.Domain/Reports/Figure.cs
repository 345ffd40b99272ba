namespace ReportingPipeline.Domain.Reports;

/// <summary>A printed figure: a whole number, or nothing because it was not collected. Missing is never zero.</summary>
/// <param name="Number">The number; null if not collected.</param>
public readonly record struct Figure(int? Number)
{
    /// <summary>A figure that was not collected; printed as a dash.</summary>
    public static readonly Figure NotCollected = new(null);
}
