using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What the centre tells of itself in numbers.</summary>
internal static class IndicatorsJson
{
    public static object Of(IndicatorSection indicators) => new
    {
        Figures = indicators.Figures.Select(figure => new
        {
            figure.Name,
            figure.FirstPeriod,
            figure.LastPeriod,
            Unit = figure.Unit.Word,
            UnitText = figure.Unit.Text,
            figure.Value,
            figure.Whole,
            figure.IsApproximate,
        }),
    };
}
