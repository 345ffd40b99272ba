using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>A part as a report counts it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Version">The version of the closed part; 0 while the part is open, so that its first release closes it with these counts.</param>
/// <param name="CountsName">The name of the counts.</param>
/// <param name="DataAsOf">What was registered before this instant is counted.</param>
public sealed record UsedPart(ReportingPeriod Part, int Version, string CountsName, DateTimeOffset DataAsOf);
