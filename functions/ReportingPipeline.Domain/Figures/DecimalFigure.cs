namespace ReportingPipeline.Domain.Figures;

/// <summary>A printed number with up to two decimals, kept exact; or nothing because it cannot be computed, or is hidden.</summary>
/// <param name="Hundredths">The number in hundredths; null if there is none to tell.</param>
/// <param name="IsHidden">Whether there is a number that is not told, since it could be about single persons.</param>
public readonly record struct DecimalFigure(long? Hundredths, bool IsHidden = false)
{
    /// <summary>A number that is not told; printed as a colon. Nothing of it is kept.</summary>
    public static readonly DecimalFigure Hidden = new(null, IsHidden: true);

    /// <summary>A number that cannot be computed; printed as a dash.</summary>
    public static readonly DecimalFigure NotCollected = new(null);

    /// <summary>
    /// How many times <paramref name="unit"/> a figure is of another, halves of a hundredth rounded up: hidden if either is, and not
    /// collected unless both are there and the whole is above zero.
    /// </summary>
    public static DecimalFigure Rate(Figure part, Figure whole, long unit = 1) => (part, whole) switch
    {
        ({ IsHidden: true }, _) or (_, { IsHidden: true }) => Hidden,
        ({ Number: >= 0 and { } number }, { Number: > 0 and { } all }) =>
            new DecimalFigure((long)((((Int128)number * unit * 200) + all) / ((Int128)all * 2))),
        _ => NotCollected,
    };
}
