namespace ReportingPipeline.Domain.Counting;

/// <summary>How many visits came from a municipality.</summary>
/// <param name="MunicipalityId">The municipality's id.</param>
/// <param name="Visits">The visits, at least one.</param>
public readonly record struct MunicipalityVisits(string MunicipalityId, int Visits);
