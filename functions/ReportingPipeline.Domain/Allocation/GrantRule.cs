using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Allocation;

/// <summary>How a yearly grant is shared between the municipalities that pay it, or are to pay it.</summary>
/// <param name="AmountKroner">The amount in whole kroner.</param>
/// <param name="BaseYear">The reporting year whose counts the shares are proportional to.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="MunicipalityIds">The paying municipalities; the counts of others are left out of the base.</param>
public sealed record GrantRule(long AmountKroner, ReportingPeriod BaseYear, GrantMeasure Measure, IReadOnlyList<string> MunicipalityIds)
{
    /// <summary>Whether the municipalities have agreed to it.</summary>
    public GrantStatus Status { get; init; } = GrantStatus.Proposed;

    /// <summary>
    /// What settles where a krone goes that is left over, the lowest first: the municipality's number at the end of the
    /// base year, or its id if it has none.
    /// </summary>
    public string NumberOf(Municipality municipality) => municipality.CodeOn(BaseYear.LastDay) ?? municipality.Id;
}
