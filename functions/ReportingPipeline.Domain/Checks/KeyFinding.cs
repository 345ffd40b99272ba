namespace ReportingPipeline.Domain.Checks;

/// <summary>The versions of the pseudonym key in the period; a report with two of them is held, as its users cannot be counted.</summary>
/// <param name="KeyVersions">The versions, ascending; none without users.</param>
public sealed record KeyFinding(IReadOnlyList<int> KeyVersions) : Finding
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.KeyChanged;

    /// <inheritdoc/>
    public override Verdict Verdict => KeyVersions.Count > 1 ? Verdict.Stop : Verdict.Ok;

    /// <inheritdoc/>
    public override FindingOutcome Outcome => KeyVersions.Count > 1 ? FindingOutcome.Found : FindingOutcome.NothingFound;

    /// <inheritdoc/>
    public override string Figures => string.Join(' ', KeyVersions.Select(version => FormattableString.Invariant($"{version}")));
}
