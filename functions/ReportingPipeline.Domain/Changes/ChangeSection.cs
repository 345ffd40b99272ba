using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Changes;

/// <summary>What has changed since an earlier revision of the same report.</summary>
/// <param name="EarlierRevision">The revision that this one is compared with.</param>
/// <param name="EarlierDataAsOf">
/// What was registered of the reported period before this instant was counted in it, as far as it was taken up.
/// </param>
/// <param name="Figures">
/// The figures that differ, in printed order, but for those that are hidden in both; none if those that once differed are back where
/// they were. Shares and differences that are made of them are not listed.
/// </param>
public sealed record ChangeSection(int EarlierRevision, DateTimeOffset EarlierDataAsOf, IReadOnlyList<ChangedFigure> Figures)
{
    /// <summary>The parts of which an administrator has taken up what few users are behind, and why.</summary>
    public IReadOnlyList<(ReportingPeriod Part, string Reason)> TakenUp { get; init; } = [];
}

/// <summary>A figure that is another than in the earlier revision.</summary>
/// <param name="Name">Which figure.</param>
/// <param name="Before">What it was.</param>
/// <param name="Now">What it is.</param>
/// <param name="Reasons">Why; at least one, in the order of their declaration.</param>
public sealed record ChangedFigure(FigureName Name, Figure Before, Figure Now, IReadOnlyList<ChangeReason> Reasons)
{
    /// <summary>What it is less what it was.</summary>
    public Figure Difference => Change.Between(Before, Now).Difference;
}
