namespace ReportingPipeline.Domain.Checks;

/// <summary>The versions of the pseudonym key in the period; a report with two of them is held, as its users cannot be counted.</summary>
/// <param name="KeyVersions">The versions, ascending; none without users.</param>
public sealed record KeyFinding(IReadOnlyList<int> KeyVersions) : Finding
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.KeyChanged;

    /// <inheritdoc/>
    public override Verdict Verdict => KeyVersions.Count switch { 0 => Verdict.NotChecked, 1 => Verdict.Ok, _ => Verdict.Stop };

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Verdict switch
    {
        Verdict.NotChecked => FindingOutcome.NothingToCheck,
        Verdict.Ok => FindingOutcome.NothingFound,
        _ => FindingOutcome.Found,
    };

    /// <inheritdoc/>
    public override string Figures => string.Join(' ', KeyVersions.Select(version => FormattableString.Invariant($"{version}")));
}
