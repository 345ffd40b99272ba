using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Indicators without what would tell of few persons.</summary>
internal static class HiddenIndicators
{
    // A whole beside a hidden part would tell how many can be behind it.
    public static IndicatorSection In(IndicatorSection indicators) => new(
    [
        .. indicators.Figures.Select(figure => figure.IsSensitive
            ? figure with { Value = DecimalFigure.Hidden, Whole = figure.Whole is null ? null : DecimalFigure.Hidden }
            : figure),
    ]);
}
