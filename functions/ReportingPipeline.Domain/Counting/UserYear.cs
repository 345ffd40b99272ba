using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>All that exact distinct counts need to know of one user in one calendar year.</summary>
/// <param name="User">The user.</param>
/// <param name="Months">Twelve entries, January first: the user's visits in that month; null without any.</param>
public sealed record UserYear(UserKey User, IReadOnlyList<UserMonth?> Months);
