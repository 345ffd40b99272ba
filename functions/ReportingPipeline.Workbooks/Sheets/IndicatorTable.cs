using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the centre tells of itself in numbers, by period.</summary>
internal static class IndicatorTable
{
    /// <summary>The table, and what a reader must know about it.</summary>
    public static IEnumerable<Block> Of(ReportModel model, IndicatorSection indicators, ReportTexts texts) =>
    [
        new Section(texts.IndicatorsTitle(model.Heading)),
        Indicators(indicators, texts).WithReasons(texts, _ => texts.HiddenFewPeople),
        new Paragraph(texts.IndicatorSentences(indicators, ReportedMonths.Longest(model.Heading.Period))),
    ];

    private static Table Indicators(IndicatorSection indicators, ReportTexts texts) => Table.Of(
        "Indikatorer",
        texts.IndicatorsCaption,
        indicators.Figures,
        new(texts.Indicator, CellKind.LongText, figure => texts.Given(figure.Name)),
        new(texts.Period, CellKind.Period, figure => Cell.Of(texts.IndicatorPeriods(figure), figure.Span)),
        new(texts.IndicatorValue, CellKind.Decimal, figure => figure.Value),
        new(texts.IndicatorWhole, CellKind.Decimal, Whole) { IsInWorkbook = indicators.Figures.Any(figure => figure.Whole is not null) },
        new(texts.IndicatorUnit, CellKind.LongText, figure => texts.UnitName(figure)),
        new(texts.IsApproximate, CellKind.Text, figure => texts.Approximate(figure)));

    private static Cell Whole(IndicatorFigure figure) => figure.Whole is { } whole ? whole : Signs.Missing;
}
