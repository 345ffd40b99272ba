using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Pages.Parts;

/// <summary>A figure in the periods in which it was told.</summary>
/// <param name="Quantity">What is counted.</param>
/// <param name="Figures">The figures as they were told, the earliest first; at least one.</param>
public sealed record FigureSeries(Quantity Quantity, IReadOnlyList<PeriodFigure> Figures);

/// <summary>A figure as it was told of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure.</param>
public sealed record PeriodFigure(ReportingPeriod Period, Figure Figure);
