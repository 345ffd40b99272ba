using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Checks;

/// <summary>
/// The halves of the period in which nothing was registered; any of them wants explaining, as a source that has stopped looks like a
/// centre that nobody visits.
/// </summary>
/// <param name="Empty">The halves, in order; the whole period if both are, none if there are visits in each.</param>
public sealed record NothingRegisteredFinding(IReadOnlyList<MonthSpan> Empty) : Finding
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.NothingRegistered;

    /// <inheritdoc/>
    public override Verdict Verdict => Empty.Count > 0 ? Verdict.Explain : Verdict.Ok;

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Empty.Count > 0 ? FindingOutcome.Found : FindingOutcome.NothingFound;

    /// <inheritdoc/>
    public override string Figures => string.Join(' ', Empty.Select(half => $"{half.First}–{half.Last}"));
}
