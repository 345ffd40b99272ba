namespace ReportingPipeline.Domain.Centres;

/// <summary>Who gets a centre's reports.</summary>
/// <param name="MunicipalityId">The municipality.</param>
public sealed record Recipient(string MunicipalityId);
