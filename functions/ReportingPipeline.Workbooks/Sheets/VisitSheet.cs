using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Visits by half-year or tertial and year, and compared with earlier years.</summary>
internal static class VisitSheet
{
    public static Sheet Of(ReportModel model) => new(
        Bokmal.Visits, Bokmal.VisitsTitle, model.Heading,
        ByPeriod(model.Visits.Years), new Paragraph(Bokmal.MissingNote), Comparison(model.Visits.Comparison))
    {
        IsLandscape = true,
    };

    private static Table ByPeriod(IReadOnlyList<VisitYear> years) => Table.WithTotals(
        "BesokPerPeriode",
        Bokmal.VisitsCaption(years[0].Parts[0].Period.Kind),
        years.SelectMany(year => year.Parts.Select(part => (Row: part, IsTotal: false)).Append((Row: year.Total, IsTotal: true))),
        item => item.IsTotal,
        new(Bokmal.Period, CellKind.Text, item => PeriodNames.Title(item.Row.Period)),
        new(Bokmal.FirstDay, CellKind.Date, item => item.Row.Period.FirstDay),
        new(Bokmal.LastDay, CellKind.Date, item => item.Row.Period.LastDay),
        new(Bokmal.Visits, CellKind.Whole, item => item.Row.Visits.Visits),
        new(Bokmal.UserVisits, CellKind.Whole, item => item.Row.Visits.UserVisits),
        new(Bokmal.VisitsWithoutUserId, CellKind.Whole, item => item.Row.Visits.UserVisitsWithoutId));

    private static Table Comparison(IReadOnlyList<ComparedPeriod> comparison) => Table.Of(
        "BesokSammenlignet",
        Bokmal.ComparisonCaption(comparison[0].Period),
        Measure.All.SelectMany(measure => comparison.Skip(1).Select(earlier => (Measure: measure, Earlier: earlier))),
        new(Bokmal.Measured, CellKind.Text, item => item.Measure.Name),
        new(Bokmal.FirstDay, CellKind.Date, item => item.Earlier.Period.FirstDay),
        new(Bokmal.LastDay, CellKind.Date, item => item.Earlier.Period.LastDay),
        new(Bokmal.Before, CellKind.Whole, item => item.Measure.Figure(item.Earlier)),
        new(Bokmal.Now, CellKind.Whole, item => item.Measure.Figure(comparison[0])),
        new(Bokmal.Difference, CellKind.SignedWhole, item => item.Measure.Change(item.Earlier).Difference),
        new(Bokmal.PercentDifference, CellKind.SignedPercent, item => item.Measure.Change(item.Earlier).OfEarlier),
        new(Bokmal.ComparedPeriod, CellKind.LongText, item => PeriodNames.Title(item.Earlier.Period)));
}
