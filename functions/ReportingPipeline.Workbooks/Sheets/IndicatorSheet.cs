using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the centre tells of itself in numbers, by period.</summary>
internal static class IndicatorSheet
{
    public static Sheet Of(ReportModel model, IndicatorSection indicators, ReportTexts texts) => new(
        texts.IndicatorsName, texts.IndicatorsTitle(model.Heading), model.Heading, texts,
        Indicators(indicators, texts).WithReasons(texts, _ => texts.HiddenFewPeople),
        new Paragraph(texts.IndicatorSentences(indicators, ReportedMonths.Longest(model.Heading.Period))))
    {
        IsLandscape = true,
        TabColor = TabColor.Figures,
        ExplainsMissing = true,
    };

    private static Table Indicators(IndicatorSection indicators, ReportTexts texts) => Table.Of(
        "Indikatorer",
        texts.IndicatorsCaption,
        indicators.Figures,
        [
            new(texts.Indicator, CellKind.LongText, figure => texts.Given(figure.Name)),
            new(texts.Period, CellKind.Period, figure => Cell.Of(texts.IndicatorPeriods(figure), figure.Span)),
            new(texts.IndicatorValue, CellKind.Decimal, figure => figure.Value),
            .. indicators.Figures.Any(figure => figure.Whole is not null)
                ? [new(texts.IndicatorWhole, CellKind.Decimal, Whole)]
                : Array.Empty<Column<IndicatorFigure>>(),
            new(texts.IndicatorUnit, CellKind.LongText, figure => texts.UnitName(figure)),
            new(texts.IsApproximate, CellKind.Text, figure => texts.Approximate(figure)),
        ]);

    private static Cell Whole(IndicatorFigure figure) => figure.Whole is { } whole ? whole : Signs.Missing;
}
