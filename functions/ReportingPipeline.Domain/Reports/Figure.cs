namespace ReportingPipeline.Domain.Reports;

/// <summary>A printed figure: a whole number, or nothing because it was not collected, its count is refused, or it is hidden. Missing is never zero.</summary>
/// <param name="Number">The number; null if hidden, not collected, or refused as <see cref="NotesSection.RefusedCounts"/> tells.</param>
/// <param name="IsHidden">Whether there is a number that is not told, since it could be about single persons.</param>
public readonly record struct Figure(int? Number, bool IsHidden = false)
{
    /// <summary>A figure that was not collected; printed as a dash.</summary>
    public static readonly Figure NotCollected = new(null);

    /// <summary>A figure that is not told; printed as a colon. Nothing of its number is kept.</summary>
    public static readonly Figure Hidden = new(null, IsHidden: true);
}
