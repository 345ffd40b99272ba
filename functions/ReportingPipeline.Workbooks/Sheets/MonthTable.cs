using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The months of the reporting year.</summary>
internal static class MonthTable
{
    /// <summary>The table with a row for every month.</summary>
    public const string Name = "ManedForManed";

    /// <summary>The table, and what a reader must know about it.</summary>
    public static IEnumerable<Block> Of(ReportModel model, ReportTexts texts)
    {
        var months = model.Monthly.Months;
        return
        [
            ByMonth(model.Heading.Period, months, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
            .. RefusedUsers.Note(model, texts, months.Select(month => MonthSpan.Of(month.Month))),
        ];
    }

    private static Table ByMonth(ReportingPeriod period, IReadOnlyList<MonthFigures> months, ReportTexts texts) => Table.Of(
        Name,
        texts.MonthlyCaption(period),
        months,
        new(texts.Month, CellKind.Period, month => Cell.Of(texts.Periods.Month(month.Month), MonthSpan.Of(month.Month))),
        new(texts.Visits, CellKind.Whole, month => month.Visits.Visits),
        new(texts.UserVisits, CellKind.Whole, month => month.Visits.UserVisits),
        new(texts.VisitsWithoutUserId, CellKind.Whole, month => month.Visits.UserVisitsWithoutId),
        new(texts.UniqueUsers, CellKind.Whole, month => month.UniqueUsers),
        new(texts.VisitsYearBefore, CellKind.Whole, month => month.VisitsYearBefore));
}
