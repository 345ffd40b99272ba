using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Figures;

/// <summary>
/// Tells a figure from every other one of its centre, however many times it is printed;
/// everything else is made of such figures.
/// </summary>
/// <param name="Quantity">What it counts.</param>
/// <param name="Span">The months that it counts in.</param>
/// <param name="Row">The municipalities that it counts; null for the whole centre.</param>
public sealed record FigureName(Quantity Quantity, MonthSpan Span, MunicipalityRow? Row = null);
