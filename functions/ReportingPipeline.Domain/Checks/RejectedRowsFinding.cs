using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Checks;

/// <summary>The source rows of the period that are counted nowhere.</summary>
/// <param name="Rows">How many rows there are, by the rule that they break, in the order of the rules.</param>
/// <param name="MisspeltKeys">The partition keys of those that seem to be the centre's under another id, in order.</param>
public sealed record RejectedRowsFinding(
    IReadOnlyList<(RejectionReason Reason, int Rows)> Rows, params IReadOnlyList<string> MisspeltKeys)
    : UncountedRowsFinding(Rows, MisspeltKeys)
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.RejectedRows;
}
