using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The months of the reporting year.</summary>
internal static class MonthlySheet
{
    /// <summary>The table with a row for every month.</summary>
    public const string MonthTable = "ManedForManed";

    public static Sheet Of(ReportModel model, ReportTexts texts)
    {
        var months = model.Monthly.Months;
        return new Sheet(
            texts.MonthlyName, texts.MonthlyTitle(new MonthSpan(months[0].Month, months[^1].Month)), model.Heading, texts,
            [
                ByMonth(model.Heading.Period, months, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
                new Paragraph(texts.UsersDoNotAdd),
                .. RefusedUsers.Note(model, texts, months.Select(month => MonthSpan.Of(month.Month))),
                VisitCharts.ByMonth(model, texts),
            ])
        {
            TabColor = TabColor.Figures,
        };
    }

    private static Table ByMonth(ReportingPeriod period, IReadOnlyList<MonthFigures> months, ReportTexts texts) => Table.Of(
        MonthTable,
        texts.MonthlyCaption(period),
        months,
        new(texts.Month, CellKind.Period, month => Cell.Of(texts.Periods.Month(month.Month), MonthSpan.Of(month.Month))),
        new(texts.Visits, CellKind.Whole, month => month.Visits.Visits),
        new(texts.UserVisits, CellKind.Whole, month => month.Visits.UserVisits),
        new(texts.VisitsWithoutUserId, CellKind.Whole, month => month.Visits.UserVisitsWithoutId),
        new(texts.UniqueUsers, CellKind.Whole, month => month.UniqueUsers),
        new(texts.VisitsYearBefore, CellKind.Whole, month => month.VisitsYearBefore));
}
