using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Allocation;

/// <summary>How a yearly grant is shared between the municipalities that pay it.</summary>
/// <param name="AmountKroner">The amount in whole kroner.</param>
/// <param name="BaseYear">The reporting year whose counts the shares are proportional to.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="MunicipalityIds">The paying municipalities; the counts of others are left out of the base.</param>
public sealed record GrantRule(long AmountKroner, ReportingPeriod BaseYear, GrantMeasure Measure, IReadOnlyList<string> MunicipalityIds);
