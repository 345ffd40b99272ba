using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>What the centre tells of itself in numbers.</summary>
/// <param name="Figures">
/// The numbers, those of one period together, in order of the periods' ends and, within a period, as configured;
/// at least one.
/// </param>
public sealed record IndicatorSection(IReadOnlyList<IndicatorFigure> Figures);

/// <summary>One of these numbers.</summary>
/// <param name="Name">What it tells.</param>
/// <param name="FirstPeriod">The period that it is for, or the first of several.</param>
/// <param name="LastPeriod">The last of these periods; the same as the first if it is for one.</param>
/// <param name="Unit">What it is a number of.</param>
/// <param name="Value">The number.</param>
/// <param name="Whole">The whole that it is a part of; null if it is no part.</param>
/// <param name="IsApproximate">Whether the number is no exact one.</param>
/// <param name="IsSensitive">
/// Whether it would tell of few persons, so that both numbers are hidden from whoever is not of the centre's staff.
/// </param>
public sealed record IndicatorFigure(
    TranslatedText Name,
    ReportingPeriod FirstPeriod,
    ReportingPeriod LastPeriod,
    IndicatorUnit Unit,
    DecimalFigure Value,
    DecimalFigure? Whole,
    bool IsApproximate,
    bool IsSensitive)
{
    /// <summary>Whether nobody says of when the number is, so that its periods are not printed.</summary>
    public bool IsUndated { get; init; }

    /// <summary>The months that it is for.</summary>
    public MonthSpan Span => new(FirstPeriod.Months.First, LastPeriod.Months.Last);
}
