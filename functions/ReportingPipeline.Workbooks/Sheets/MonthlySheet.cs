using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The months of the reporting year.</summary>
internal static class MonthlySheet
{
    public static Sheet Of(ReportModel model)
    {
        var months = model.Monthly.Months;
        return new Sheet(
            Bokmal.MonthlyName, Bokmal.MonthlyTitle(new MonthSpan(months[0].Month, months[^1].Month)), model.Heading,
            ByMonth(model.Heading.Period, months), new Paragraph(Bokmal.UsersDoNotAdd, Bokmal.MissingNote));
    }

    private static Table ByMonth(ReportingPeriod period, IReadOnlyList<MonthFigures> months) => Table.Of(
        "ManedForManed",
        Bokmal.MonthlyCaption(period),
        months,
        new(Bokmal.Month, CellKind.Text, month => PeriodNames.Month(month.Month)),
        new(Bokmal.FirstDay, CellKind.Date, month => month.Month.FirstDay),
        new(Bokmal.LastDay, CellKind.Date, month => month.Month.LastDay),
        new(Bokmal.Visits, CellKind.Whole, month => month.Visits.Visits),
        new(Bokmal.UserVisits, CellKind.Whole, month => month.Visits.UserVisits),
        new(Bokmal.VisitsWithoutUserId, CellKind.Whole, month => month.Visits.UserVisitsWithoutId),
        new(Bokmal.UniqueUsers, CellKind.Whole, month => month.UniqueUsers),
        new(Bokmal.VisitsYearBefore, CellKind.Whole, month => month.VisitsYearBefore));
}
