namespace ReportingPipeline.Domain.Figures;

/// <summary>A printed number with up to two decimals, kept exact; or nothing because it is hidden.</summary>
/// <param name="Hundredths">The number in hundredths; null if it is not told, since it could be about single persons.</param>
public readonly record struct DecimalFigure(long? Hundredths)
{
    /// <summary>A number that is not told; printed as a colon. Nothing of it is kept.</summary>
    public static readonly DecimalFigure Hidden = new(null);

    /// <summary>Whether it is not told.</summary>
    public bool IsHidden => Hundredths is null;
}
