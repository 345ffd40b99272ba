using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Visits by half-year or tertial and year with their changes, and the reported period compared with earlier years.</summary>
internal static class VisitSheet
{
    /// <summary>The table with a row for every year and a column for every part of it.</summary>
    public const string YearTable = "BesokPerAr";

    public static Sheet Of(ReportModel model, ReportTexts texts) => new(
        texts.Visits, texts.VisitsTitle, model.Heading, texts,
        [
            ByPeriod(model.Visits.Years, texts),
            Comparison(model.Visits.Comparison, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
            .. RefusedUsers.Note(model, texts, model.Visits.Comparison.Select(compared => compared.Period.Months)),
            ByYear(model.Visits.Years, texts),
            VisitCharts.ByPart(model, texts),
        ])
    {
        IsLandscape = true,
        TabColor = TabColor.Figures,
    };

    private static Table ByPeriod(IReadOnlyList<VisitYear> years, ReportTexts texts)
    {
        var rows = years
            .SelectMany(year => year.Parts
                .Select(part => (Row: part, IsTotal: false))
                .Append((Row: year.Total, IsTotal: true)))
            .ToList();
        return Table.WithTotals(
            "BesokPerPeriode",
            texts.VisitsCaption(years[0].Parts[0].Period.Kind),
            rows,
            item => item.IsTotal,
            new(texts.Period, CellKind.Period, item => Cell.Of(item.Row.Period, texts)),
            new(texts.Visits, CellKind.Whole, item => item.Row.Visits.Visits),
            new(texts.VisitChange, CellKind.SignedWhole, item => item.Row.VisitChange.Difference),
            new(texts.VisitPercentChange, CellKind.SignedPercent, item => item.Row.VisitChange.OfEarlier),
            new(texts.UserVisits, CellKind.Whole, item => item.Row.Visits.UserVisits),
            new(texts.UserVisitChange, CellKind.SignedWhole, item => item.Row.UserVisitChange.Difference),
            new(texts.UserVisitPercentChange, CellKind.SignedPercent, item => item.Row.UserVisitChange.OfEarlier),
            new(texts.VisitsWithoutUserId, CellKind.Whole, item => item.Row.Visits.UserVisitsWithoutId)) with
        {
            Names = [.. rows.SelectMany((item, row) => new[]
            {
                DefinedName.Of("BesokTotalt", item.Row.Period.Id, row, texts.Visits),
                DefinedName.Of("Brukerbesok", item.Row.Period.Id, row, texts.UserVisits),
            })],
        };
    }

    private static Table ByYear(IReadOnlyList<VisitYear> years, ReportTexts texts) => Table.Of(
        YearTable,
        texts.VisitsByYearCaption,
        years,
        [
            new(texts.Year, CellKind.Period, year => Cell.Of(year.Total.Period.Id, year.Total.Period.Months)),
            .. years[0].Parts.Select((part, index) => new Column<VisitYear>(
                texts.Periods.PartOfYear(part.Period), CellKind.Whole, year => year.Parts[index].Visits.Visits)),
            new(texts.WholeYear, CellKind.Whole, year => year.Total.Visits.Visits),
        ]);

    private static Table Comparison(IReadOnlyList<ComparedPeriod> comparison, ReportTexts texts) => Table.Of(
        "BesokSammenlignet",
        texts.ComparisonCaption(comparison[0].Period),
        Measure.All(comparison[0], texts).SelectMany(measure => comparison.Skip(1).Select(earlier => (Measure: measure, Earlier: earlier))),
        new(texts.Measured, CellKind.Text, item => item.Measure.Name),
        new(texts.ComparedPeriod, CellKind.Period, item => Cell.Of(item.Earlier.Period, texts)),
        new(texts.Before, CellKind.Whole, item => item.Measure.Figure(item.Earlier)),
        new(texts.Now, CellKind.Whole, item => item.Measure.Figure(comparison[0])),
        new(texts.Difference, CellKind.SignedWhole, item => item.Measure.Change(item.Earlier).Difference),
        new(texts.PercentDifference, CellKind.SignedPercent, item => item.Measure.Change(item.Earlier).OfEarlier));
}
