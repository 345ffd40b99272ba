using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Visits and user visits: a row for every year, and a column for every half-year or tertial and the whole.</summary>
internal static class VisitTables
{
    /// <summary>The table of all visits.</summary>
    public const string AllVisits = "BesokPerAr";

    /// <summary>All visits.</summary>
    public static Table OfVisits(VisitSection visits, ReportTexts texts) => ByYear(
        AllVisits,
        "BesokTotalt",
        texts.VisitsByYearCaption,
        texts.Visits,
        visits.Years,
        period => period.Visits.Visits,
        year => year.VisitChange,
        texts);

    /// <summary>The visits by users, and how many of them name none.</summary>
    public static Table OfUserVisits(VisitSection visits, ReportTexts texts) => ByYear(
        "BrukerbesokPerAr",
        "Brukerbesok",
        texts.UserVisitsByYearCaption,
        texts.AllUserVisits,
        visits.Years,
        period => period.Visits.UserVisits,
        year => year.UserVisitChange,
        texts,
        new Column<VisitYear>(texts.VisitsWithoutUserId, CellKind.Whole, year => year.Total.Visits.UserVisitsWithoutId));

    private static Table ByYear(
        string table,
        string name,
        string caption,
        string measure,
        IReadOnlyList<VisitYear> years,
        Func<PeriodVisits, Figure> figure,
        Func<PeriodVisits, Change> change,
        ReportTexts texts,
        params IReadOnlyList<Column<VisitYear>> further)
    {
        var parts = years[0].Parts.Select(part => texts.Periods.PartOfYear(part.Period)).ToList();
        return Table.Of(
            table,
            caption,
            years,
            [
                new(texts.Year, CellKind.Period, year => Cell.Of(year.Total.Period.Id, year.Total.Period.Months)),
                .. parts.Select((header, index) => Part(header, year => figure(year.Parts[index]))),
                Part(texts.WholeYear, year => figure(year.Total)),
                new(texts.Difference, CellKind.SignedWhole, year => change(year.Total).Difference),
                new(texts.PercentDifference, CellKind.SignedPercent, year => change(year.Total).OfEarlier),
                .. further,
            ]) with
        {
            Names =
            [
                .. years.SelectMany((year, row) => year.Parts
                    .Select((part, index) => DefinedName.Of(name, part.Period.Id, row, parts[index]))
                    .Append(DefinedName.Of(name, year.Total.Period.Id, row, texts.WholeYear))),
            ],
        };

        Column<VisitYear> Part(string header, Func<VisitYear, Figure> value) =>
            new(header, CellKind.Whole, year => value(year)) { Dimension = new(texts.PartOfYearHeader, header, measure) };
    }
}
