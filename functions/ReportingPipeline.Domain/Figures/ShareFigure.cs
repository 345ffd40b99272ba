using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Figures;

/// <summary>A printed share, or nothing because it was not collected, its whole is zero, or it is hidden.</summary>
/// <param name="Share">The share; null if there is none to tell.</param>
/// <param name="IsHidden">Whether it is not told, since one of the figures that it is made of is hidden.</param>
public readonly record struct ShareFigure(Share? Share, bool IsHidden = false)
{
    /// <summary>A share that was not collected, or is of nothing; printed as a dash.</summary>
    public static readonly ShareFigure NotCollected = new(null);

    /// <summary>A share that is not told; printed as a colon. Nothing of its numbers is kept.</summary>
    public static readonly ShareFigure Hidden = new(null, IsHidden: true);

    /// <summary>The share in hundredths of a per cent; null if there is none to tell.</summary>
    public int? HundredthsOfPercent => Share?.HundredthsOfPercent;

    /// <summary>What a figure is of another: hidden if either is, and nothing unless both are there and the whole is above zero.</summary>
    public static ShareFigure Between(Figure part, Figure whole) => (part, whole) switch
    {
        ({ IsHidden: true }, _) or (_, { IsHidden: true }) => Hidden,
        ({ Number: { } number }, { Number: { } all }) => Counting.Share.Of(number, all),
        _ => NotCollected,
    };

    /// <summary>What a total is of itself: all of it; nothing if it is zero.</summary>
    public static ShareFigure OfItself(Figure total) => Between(total, total);

    /// <summary>A share that is told; null for one that was not collected.</summary>
    public static implicit operator ShareFigure(Share? share) => new(share);
}
