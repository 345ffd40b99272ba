using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Figures;

/// <summary>How a figure differs from an earlier one.</summary>
/// <param name="Difference">The present figure less the earlier; hidden if either is, and not collected unless both were.</param>
/// <param name="OfEarlier">
/// The difference as a share of the earlier figure; hidden with it,
/// and nothing without a difference or if that figure was zero.
/// </param>
public readonly record struct Change(Figure Difference, ShareFigure OfEarlier)
{
    /// <summary>A change of which nothing is told.</summary>
    public static readonly Change Hidden = new(Figure.Hidden, ShareFigure.Hidden);

    /// <summary>A change that there is not, as one of the figures is missing.</summary>
    public static readonly Change NotCollected = new(Figure.NotCollected, ShareFigure.NotCollected);

    /// <summary>The change from <paramref name="earlier"/> to <paramref name="present"/>.</summary>
    public static Change Between(Figure earlier, Figure present) => (earlier, present) switch
    {
        ({ IsHidden: true }, _) or (_, { IsHidden: true }) => Hidden,
        ({ Number: { } before }, { Number: { } now }) => new Change(new Figure(now - before), Share.Of(now - before, before)),
        _ => NotCollected,
    };
}
