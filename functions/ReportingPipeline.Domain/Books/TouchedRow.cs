using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>A row that a user's correction touches.</summary>
/// <param name="Row">The row.</param>
/// <param name="InVisits">
/// Whether visits from the row differ; the row is touched as well if the user is only counted under it, before or after.
/// </param>
internal readonly record struct TouchedRow(MunicipalityRow Row, bool InVisits);
