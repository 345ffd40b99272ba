namespace ReportingPipeline.Domain.Checks;

/// <summary>The collected counts beside a recount; a report whose counts differ is held.</summary>
/// <param name="Collected">What the report is made from.</param>
/// <param name="Recounted">What the source rows add up to.</param>
public sealed record RecountFinding(PeriodTotals Collected, PeriodTotals Recounted) : Finding
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.Recount;

    /// <inheritdoc/>
    public override Verdict Verdict => Collected == Recounted ? Verdict.Ok : Verdict.Stop;

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Verdict == Verdict.Ok ? FindingOutcome.NothingFound : FindingOutcome.Found;

    /// <inheritdoc/>
    public override string Figures =>
        FormattableString.Invariant($"{Collected.Visits} {Collected.UserVisits} {Collected.UniqueUsers}")
        + FormattableString.Invariant($" / {Recounted.Visits} {Recounted.UserVisits} {Recounted.UniqueUsers}");
}
