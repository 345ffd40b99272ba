using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>
/// The report on one page: what it says in a few sentences, its key figures beside those of the year before,
/// and two charts.
/// </summary>
internal static class SummarySheet
{
    public static Sheet Of(ReportModel model, ReportTexts texts)
    {
        var (reported, earlier) = (model.Visits.Reported, model.Visits.YearBefore);
        return new Sheet(
            texts.SummaryName, texts.SummaryTitle, model.Heading, texts,
            [
                new Paragraph(texts.SummaryAddressed(model.Heading)),
                new Paragraph(SummarySentences.Of(model, texts)),
                KeyFigures(reported, earlier, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
                new Paragraph(texts.ComparedWith(earlier.Period), texts.WithoutUserIdSentence(reported.Visits.UserVisitsWithoutId)),
                .. RefusedUsers.Note(model, texts, reported.Period.Months, earlier.Period.Months),
                new ChartRow(VisitCharts.ByPart(model.Visits, texts), VisitCharts.ByMonth(model, texts)),
            ])
        {
            IsLandscape = true,
            IsOnePage = true,
            TabColor = TabColor.Overview,
        };
    }

    private static Table KeyFigures(ComparedPeriod reported, ComparedPeriod earlier, ReportTexts texts) => Table.Of(
        "Nokkeltall",
        texts.KeyFiguresCaption(reported.Period),
        Measure.All(texts),
        new(texts.KeyFigure, CellKind.Text, measure => measure.Name),
        new(texts.Periods.Title(reported.Period), CellKind.Whole, measure => measure.Figure(reported)),
        new(texts.Periods.Title(earlier.Period), CellKind.Whole, measure => measure.Figure(earlier)),
        new(texts.Difference, CellKind.SignedWhole, measure => measure.Change(earlier).Difference),
        new(texts.PercentDifference, CellKind.SignedPercent, measure => measure.Change(earlier).OfEarlier));
}
