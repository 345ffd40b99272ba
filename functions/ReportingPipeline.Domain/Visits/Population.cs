namespace ReportingPipeline.Domain.Visits;

/// <summary>How many people lived in a municipality.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Inhabitants">How many, above zero.</param>
/// <param name="Source">Who says so, as it is printed.</param>
public sealed record Population(DateOnly Day, int Inhabitants, string Source);
