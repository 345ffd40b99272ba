using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>A source row that was written since earlier counts were made, though perhaps with what was in it before.</summary>
/// <param name="Month">The month of its partition.</param>
/// <param name="Visit">The visit that it is, or was before it was cancelled; null if it cannot be read as one.</param>
/// <param name="Rejection">The rule that it breaks, or broke; null if it is or was a visit.</param>
/// <param name="IsLate">Whether it was registered when the earlier counts had been made.</param>
/// <param name="IsCancelled">Whether it is cancelled.</param>
public sealed record TouchedRow(YearMonth Month, Visit? Visit, RejectionReason? Rejection, bool IsLate, bool IsCancelled);
