namespace ReportingPipeline.Domain.Figures;

/// <summary>
/// A printed figure: a whole number, or nothing because it was not collected, its count is refused, or it is hidden.
/// Missing is never zero.
/// </summary>
/// <param name="Number">The number; null if hidden, not collected, or refused since the pseudonym key changed inside its span.</param>
/// <param name="IsHidden">Whether there is a number that is not told, since it could be about single persons.</param>
public readonly record struct Figure(long? Number, bool IsHidden = false)
{
    /// <summary>A figure that was not collected; printed as a dash.</summary>
    public static readonly Figure NotCollected = new(null);

    /// <summary>A figure that is not told; printed as a colon. Nothing of its number is kept.</summary>
    public static readonly Figure Hidden = new(null, IsHidden: true);

    /// <summary>Figures added up: hidden if one of them is, and not collected if one of them was not.</summary>
    public static Figure Sum(params IReadOnlyCollection<Figure> figures)
    {
        if (figures.Any(figure => figure.IsHidden)) return Hidden;
        return figures.All(figure => figure.Number is not null) ? new Figure(figures.Sum(figure => figure.Number!.Value)) : NotCollected;
    }
}
