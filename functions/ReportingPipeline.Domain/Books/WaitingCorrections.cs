using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>Corrections of a part that wait until there are more of them, since so few would be recognised in the difference.</summary>
/// <param name="Part">The part.</param>
/// <param name="Row">The row that they touch; null for the whole centre, before the year is closed or without a breakdown.</param>
/// <param name="Users">How many users they are of.</param>
/// <param name="Registrations">How many registrations of others than users, or without an id, they are.</param>
public sealed record WaitingCorrections(ReportingPeriod Part, MunicipalityRow? Row, int Users, int Registrations);
