using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Domain.Reports;

/// <summary>How a figure differs from an earlier one.</summary>
/// <param name="Difference">The present figure less the earlier; not collected unless both were.</param>
/// <param name="OfEarlier">The difference as a share of the earlier figure; null without a difference or if that was zero.</param>
public readonly record struct Change(Figure Difference, Share? OfEarlier)
{
    /// <summary>The change from <paramref name="earlier"/> to <paramref name="present"/>.</summary>
    public static Change Between(Figure earlier, Figure present) =>
        earlier.Number is { } before && present.Number is { } now
            ? new Change(new Figure(now - before), Share.Of(now - before, before))
            : new Change(Figure.NotCollected, null);
}
