using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of registered unique users.</summary>
/// <param name="centre">The centre.</param>
/// <param name="period">The reported period.</param>
/// <param name="years">The years that the report tells, oldest first.</param>
/// <param name="months">The months that there are figures of.</param>
/// <param name="figures">The figures.</param>
internal sealed class UserComposer(
    Centre centre, ReportingPeriod period, IReadOnlyList<ReportingPeriod> years, CollectedMonths months, IFigures figures)
{
    private const int YearsTogether = 3;

    private static readonly MunicipalityRow Elsewhere = MunicipalityRow.Of(Municipality.OtherId);

    public UniqueUserSection Compose()
    {
        var ended = years.Where(year => months.Contain(year.Months)).ToList();
        var parts = period.Year.Parts(centre.ReportsBy).Where(part => months.Contain(part.Months));
        List<ReportingPeriod> periods = [.. ended.Concat(parts).OrderBy(told => told.LastDay).ThenByDescending(told => told.FirstDay)];
        var lines = periods.Select(told => Together(told).Count).DefaultIfEmpty().Max();
        return new UniqueUserSection([.. periods.Select(told => UsersOf(told, lines))], [.. ended.Select(Bridge)], ThreeYears());
    }

    private PeriodUsers UsersOf(ReportingPeriod told, int lines)
    {
        var (span, together) = (told.Months, Together(told));
        var total = Users(span);
        List<MunicipalityUsers> rows =
        [
            .. centre.Municipalities.Select(municipality =>
                UsersFrom(Quantity.UniqueUsers, span, MunicipalityRow.Of(municipality.Id), total)),
            .. Enumerable.Range(0, lines).Select(line =>
                UsersFrom(Quantity.UniqueUsers, span, together.ElementAtOrDefault(line), total) with { Others = line + 1 }),
            UsersFrom(Quantity.UniqueUsers, span, Elsewhere, total),
        ];
        return new PeriodUsers(told, rows, total, figures.Find(new FigureName(Quantity.UserVisitsWithoutId, span)));
    }

    private UserBridge Bridge(ReportingPeriod year) => new(
        [.. year.Parts(centre.ReportsBy).Select(part => (part, Users(part.Months)))],
        figures.Find(new FigureName(Quantity.RepeatedUsers, year.Months)),
        (year, Users(year.Months)));

    private ThreeYearUsers? ThreeYears()
    {
        var together = period.LastEndedYears(YearsTogether);
        if (!together.All(year => months.Contain(year.Months))) return null;

        var span = MonthSpan.From(together[0].Months, together[^1].Months);
        var (total, rows) = (figures.Find(new FigureName(Quantity.UserYears, span)), figures.RowsOf([.. together]));
        return new ThreeYearUsers(
            together,
            [.. rows.Append(Elsewhere).Where(_ => rows.Count > 0).Select(row => UsersFrom(Quantity.UserYears, span, row, total))],
            total,
            Users(span));
    }

    private IReadOnlyList<MunicipalityRow> Together(ReportingPeriod told) => [.. figures.RowsOf(told.Year).Where(row => row.IsCollective)];

    private MunicipalityUsers UsersFrom(Quantity quantity, MonthSpan span, MunicipalityRow row, Figure total)
    {
        var users = figures.Find(new FigureName(quantity, span, row));
        return new MunicipalityUsers(row, users, ShareFigure.Between(users, total));
    }

    private Figure Users(MonthSpan span) => figures.Find(new FigureName(Quantity.UniqueUsers, span));
}
