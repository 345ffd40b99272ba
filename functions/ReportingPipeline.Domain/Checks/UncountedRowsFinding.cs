using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Checks;

/// <summary>Source rows that are counted nowhere; any of them wants explaining.</summary>
/// <param name="Rows">How many rows there are, by the rule that they break, in the order of the rules.</param>
/// <param name="Keys">The partition keys that a reader must know to find them, in order.</param>
public abstract record UncountedRowsFinding(IReadOnlyList<(RejectionReason Reason, int Rows)> Rows, IReadOnlyList<string> Keys) : Finding
{
    /// <summary>All those rows.</summary>
    public int Total => Rows.Sum(reason => reason.Rows);

    /// <inheritdoc/>
    public override Verdict Verdict => Total > 0 ? Verdict.Explain : Verdict.Ok;

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Total > 0 ? FindingOutcome.Found : FindingOutcome.NothingFound;

    /// <inheritdoc/>
    public override string Figures => string.Join(' ', Rows.Select(row => FormattableString.Invariant($"{row.Reason}:{row.Rows}")));
}
