using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>All that exact distinct counts need to know of one user in one calendar year.</summary>
/// <param name="User">The user.</param>
/// <param name="Municipalities">
/// Twelve entries, January first: the municipality of the user's latest visit in that month, null without a visit.
/// </param>
public sealed record UserYear(UserKey User, IReadOnlyList<string?> Municipalities);
