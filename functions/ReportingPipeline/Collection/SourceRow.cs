using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Collection;

/// <summary>What a source row turned out to be: a visit, a rejected row, or a cancelled one (neither).</summary>
/// <param name="Visit">The visit; null if the row is none.</param>
/// <param name="Rejection">The rule that the row breaks; null if it breaks none.</param>
public readonly record struct SourceRow(Visit? Visit, RejectionReason? Rejection)
{
    /// <summary>A row that its source has withdrawn.</summary>
    public static readonly SourceRow Cancelled;

    /// <summary>A row that is a visit.</summary>
    public static implicit operator SourceRow(Visit visit) => new(visit, null);

    /// <summary>A row that breaks the contract.</summary>
    public static implicit operator SourceRow(RejectionReason reason) => new(null, reason);
}
