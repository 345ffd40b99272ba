using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Visits by half-year or tertial and year, and compared with earlier years.</summary>
internal static class VisitSheet
{
    public static Sheet Of(ReportModel model, ReportTexts texts) => new(
        texts.Visits, texts.VisitsTitle, model.Heading, texts,
        ByPeriod(model.Visits.Years, texts), new Paragraph(texts.MissingNote), Comparison(model.Visits.Comparison, texts))
    {
        IsLandscape = true,
    };

    private static Table ByPeriod(IReadOnlyList<VisitYear> years, ReportTexts texts) => Table.WithTotals(
        "BesokPerPeriode",
        texts.VisitsCaption(years[0].Parts[0].Period.Kind),
        years.SelectMany(year => year.Parts.Select(part => (Row: part, IsTotal: false)).Append((Row: year.Total, IsTotal: true))),
        item => item.IsTotal,
        new(texts.Period, CellKind.Text, item => texts.Periods.Title(item.Row.Period)),
        new(texts.FirstDay, CellKind.Date, item => item.Row.Period.FirstDay),
        new(texts.LastDay, CellKind.Date, item => item.Row.Period.LastDay),
        new(texts.Visits, CellKind.Whole, item => item.Row.Visits.Visits),
        new(texts.UserVisits, CellKind.Whole, item => item.Row.Visits.UserVisits),
        new(texts.VisitsWithoutUserId, CellKind.Whole, item => item.Row.Visits.UserVisitsWithoutId));

    private static Table Comparison(IReadOnlyList<ComparedPeriod> comparison, ReportTexts texts) => Table.Of(
        "BesokSammenlignet",
        texts.ComparisonCaption(comparison[0].Period),
        Measure.All(texts).SelectMany(measure => comparison.Skip(1).Select(earlier => (Measure: measure, Earlier: earlier))),
        new(texts.Measured, CellKind.Text, item => item.Measure.Name),
        new(texts.FirstDay, CellKind.Date, item => item.Earlier.Period.FirstDay),
        new(texts.LastDay, CellKind.Date, item => item.Earlier.Period.LastDay),
        new(texts.Before, CellKind.Whole, item => item.Measure.Figure(item.Earlier)),
        new(texts.Now, CellKind.Whole, item => item.Measure.Figure(comparison[0])),
        new(texts.Difference, CellKind.SignedWhole, item => item.Measure.Change(item.Earlier).Difference),
        new(texts.PercentDifference, CellKind.SignedPercent, item => item.Measure.Change(item.Earlier).OfEarlier),
        new(texts.ComparedPeriod, CellKind.LongText, item => texts.Periods.Title(item.Earlier.Period)));
}
