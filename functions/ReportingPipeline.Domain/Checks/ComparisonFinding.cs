using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Checks;

/// <summary>A figure beside that of the same period one year before; too large a change wants explaining.</summary>
/// <param name="Earlier">The period one year before.</param>
/// <param name="Before">Its figure.</param>
/// <param name="Now">The figure of the reported period.</param>
/// <param name="LargestChange">The share of the earlier figure by which they may differ.</param>
public abstract record ComparisonFinding(ReportingPeriod Earlier, Figure Before, Figure Now, Share LargestChange) : Finding
{
    /// <summary>The change; nothing to compare unless both figures are there and the earlier one is above zero.</summary>
    public Change Change => Change.Between(Before, Now);

    /// <inheritdoc/>
    public override Verdict Verdict => Change.OfEarlier.Share switch
    {
        null => Verdict.NotChecked,
        { } change when Math.Abs(change.Part) * LargestChange.Whole > LargestChange.Part * change.Whole => Verdict.Explain,
        _ => Verdict.Ok,
    };

    /// <inheritdoc/>
    public override FindingOutcome Outcome => this switch
    {
        { Now.Number: null } => FindingOutcome.Unknown,
        { Before.Number: null } => FindingOutcome.EarlierUnknown,
        { Change.OfEarlier.Share: null } => FindingOutcome.FromZero,
        { Verdict: Verdict.Ok } => FindingOutcome.WithinLimit,
        _ => FindingOutcome.OverLimit,
    };

    /// <inheritdoc/>
    public override string Figures => FormattableString.Invariant($"{Before.Number} / {Now.Number}");
}

/// <summary>The visits beside those of the same period one year before.</summary>
/// <inheritdoc cref="ComparisonFinding"/>
public sealed record VisitsFinding(ReportingPeriod Earlier, Figure Before, Figure Now, Share LargestChange)
    : ComparisonFinding(Earlier, Before, Now, LargestChange)
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.VisitsChanged;
}

/// <summary>The registered unique users beside those of the same period one year before.</summary>
/// <inheritdoc cref="ComparisonFinding"/>
public sealed record UsersFinding(ReportingPeriod Earlier, Figure Before, Figure Now, Share LargestChange)
    : ComparisonFinding(Earlier, Before, Now, LargestChange)
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.UsersChanged;
}
