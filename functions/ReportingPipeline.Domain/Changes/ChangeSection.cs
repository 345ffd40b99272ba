namespace ReportingPipeline.Domain.Changes;

/// <summary>What has changed since an earlier revision of the same report.</summary>
/// <param name="EarlierRevision">The revision that this one is compared with.</param>
/// <param name="EarlierDataAsOf">What was registered before this instant was counted in it.</param>
/// <param name="Figures">The figures that differ, in printed order, but for those that are hidden in both; none if those that once differed are back where they were.</param>
public sealed record ChangeSection(int EarlierRevision, DateTimeOffset EarlierDataAsOf, IReadOnlyList<ChangedFigure> Figures);

/// <summary>A figure that is another than in the earlier revision.</summary>
/// <param name="Name">Which figure.</param>
/// <param name="Before">What it was, in <see cref="FigureName.Unit"/>; null if hidden, not collected or refused.</param>
/// <param name="Now">What it is, likewise.</param>
/// <param name="Reasons">Why; at least one, in the order of their declaration.</param>
public sealed record ChangedFigure(FigureName Name, long? Before, long? Now, IReadOnlyList<ChangeReason> Reasons)
{
    /// <summary>Whether it was hidden in the earlier revision.</summary>
    public bool IsHiddenBefore { get; init; }

    /// <summary>Whether it is hidden now.</summary>
    public bool IsHiddenNow { get; init; }

    /// <summary>What it is less what it was; null unless both are there.</summary>
    public long? Difference => Now - Before;
}
