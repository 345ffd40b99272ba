using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Checks;

/// <summary>The source rows of the period, or of no month at all, that are counted nowhere; any of them wants explaining.</summary>
/// <param name="Rows">How many rows there are, by the rule that they break, in the order of the rules.</param>
public sealed record RejectedRowsFinding(IReadOnlyList<(RejectionReason Reason, int Rows)> Rows) : Finding
{
    /// <summary>All those rows.</summary>
    public int Total => Rows.Sum(reason => reason.Rows);

    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.RejectedRows;

    /// <inheritdoc/>
    public override Verdict Verdict => Total > 0 ? Verdict.Explain : Verdict.Ok;

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Total > 0 ? FindingOutcome.Found : FindingOutcome.NothingFound;

    /// <inheritdoc/>
    public override string Figures => string.Join(' ', Rows.Select(row => FormattableString.Invariant($"{row.Reason}:{row.Rows}")));
}
