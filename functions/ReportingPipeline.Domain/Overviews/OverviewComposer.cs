using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Overviews;

/// <summary>
/// Composes an overview of nothing but released figures and configured grants. A sum is told only if each of its parts is, so
/// that whoever has the centres' reports learns nothing about persons from it.
/// </summary>
public sealed class OverviewComposer
{
    private const int YearsBefore = 2;
    private const int MostGrantYears = 3;

    private readonly Overview _overview;
    private readonly ReportingPeriod _period;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<ReportingPeriod, ReleasedTotals>> _released;

    private OverviewComposer(
        Overview overview,
        ReportingPeriod period,
        IReadOnlyDictionary<string, IReadOnlyDictionary<ReportingPeriod, ReleasedTotals>> released) =>
        (_overview, _period, _released) = (overview, period, released);

    /// <summary>Composes the overview of a half-year, tertial or year of its calendar.</summary>
    /// <param name="overview">The overview.</param>
    /// <param name="period">The period, which has ended.</param>
    /// <param name="released">What is released of each centre, by its id; a centre may be missing.</param>
    /// <param name="createdAt">The present instant.</param>
    public static OverviewModel Compose(
        Overview overview,
        ReportingPeriod period,
        IReadOnlyDictionary<string, IReadOnlyDictionary<ReportingPeriod, ReleasedTotals>> released,
        DateTimeOffset createdAt)
    {
        var composer = new OverviewComposer(overview, period, released);
        var periods = composer.Periods();
        var centres = overview.Centres.Select(centre => composer.RowOf(centre, periods)).ToList();
        var heading = new OverviewHeading(overview.Id, overview.Name, period, centres.Max(row => row.DataAsOf), createdAt);
        return new OverviewModel(heading, periods, centres, Sum([.. centres.Select(row => row.Visits)]), composer.Grants())
        {
            GrantNotes = overview.GrantNotes,
        };
    }

    private List<ReportingPeriod> Periods() =>
    [
        .. Enumerable.Range(0, YearsBefore + 1).Reverse().Select(before => _period.Year.YearsBefore(before))
            .SkipWhile(year => year != _period.Year && !IsAnythingReleased(year))
            .SelectMany(year => year.Parts(_overview.ReportsBy).Append(year))
            .Where(period => period.LastDay <= _period.LastDay),
    ];

    private bool IsAnythingReleased(ReportingPeriod year) =>
        _overview.Centres.Any(centre => year.Parts(_overview.ReportsBy).Append(year).Any(period => Report(centre, period) is not null));

    private CentreRow RowOf(OverviewCentre centre, IReadOnlyList<ReportingPeriod> periods)
    {
        var before = _period.YearsBefore(1);
        var (now, then) = (Find(centre, _period), Find(centre, before));
        return new CentreRow(
            centre,
            AvailabilityOf(centre, _period, now),
            AvailabilityOf(centre, before, then),
            now?.DataAsOf,
            new OverviewVisits(
                Compare(now, then, totals => totals.Visits),
                Compare(now, then, totals => totals.UserVisits),
                [.. periods.Select(period => Find(centre, period)?.Visits ?? Figure.NotCollected)]),
            Compare(now, then, totals => totals.UniqueUsers));
    }

    private static ComparedFigure Compare(ReleasedTotals? now, ReleasedTotals? then, Func<ReleasedTotals, Figure> figure) =>
        new(now is null ? Figure.NotCollected : figure(now), then is null ? Figure.NotCollected : figure(then));

    private static ReportAvailability AvailabilityOf(
        OverviewCentre centre, ReportingPeriod period, ReleasedTotals? totals) =>
        (totals, centre.Reporting) switch
        {
            (not null, _) => ReportAvailability.Released,
            (_, null) => ReportAvailability.ReportsElsewhere,
            (_, { } reporting) => reporting.Reports(period) ? ReportAvailability.NotReleased : ReportAvailability.NotReported,
        };

    // A year is the sum of its parts, so that tables add up. Where they do not tell it, a report of the whole year may; its
    // users are known from such a report alone.
    private ReleasedTotals? Find(OverviewCentre centre, ReportingPeriod period)
    {
        var own = Report(centre, period);
        if (period.Kind != PeriodKind.Year) return own;

        var parts = period.Parts(_overview.ReportsBy).Select(part => Report(centre, part)).OfType<ReleasedTotals>().ToList();
        if (parts.Count < period.Parts(_overview.ReportsBy).Count) return own;
        return new ReleasedTotals(
            OfYear(own?.Visits, [.. parts.Select(part => part.Visits)]),
            OfYear(own?.UserVisits, [.. parts.Select(part => part.UserVisits)]),
            own?.UniqueUsers ?? Figure.NotCollected,
            parts.Append(own).Max(totals => totals?.DataAsOf)!.Value);
    }

    private static Figure OfYear(Figure? own, IReadOnlyCollection<Figure> parts) =>
        Figure.Sum(parts) is { Number: not null } sum ? sum : own ?? Figure.Sum(parts);

    private ReleasedTotals? Report(OverviewCentre centre, ReportingPeriod period) =>
        _released.TryGetValue(centre.Id, out var reports) ? reports.GetValueOrDefault(period) : null;

    private static OverviewVisits Sum(IReadOnlyList<OverviewVisits> centres) => new(
        Sum(centres, visits => visits.Visits),
        Sum(centres, visits => visits.UserVisits),
        [.. centres[0].ByPeriod.Select((_, period) => Figure.Sum([.. centres.Select(visits => visits.ByPeriod[period])]))]);

    private static ComparedFigure Sum(IReadOnlyList<OverviewVisits> centres, Func<OverviewVisits, ComparedFigure> figure) =>
        new(
            Figure.Sum([.. centres.Select(visits => figure(visits).Now)]),
            Figure.Sum([.. centres.Select(visits => figure(visits).Before)]));

    // The grant of the year that follows is awarded when a year's figures are read.
    private List<GrantYear> Grants() =>
    [
        .. _overview.Grants.Select(grant => grant.Year).Distinct()
            .Where(year => year.FirstDay <= _period.Next().FirstDay)
            .OrderBy(year => year.FirstDay).TakeLast(MostGrantYears)
            .Select(year => new GrantYear(year, [.. _overview.Centres.Select(centre => GrantOf(centre, year))])),
    ];

    private long? GrantOf(OverviewCentre centre, ReportingPeriod year) =>
        _overview.Grants.FirstOrDefault(grant => grant.CentreId == centre.Id && grant.Year == year)?.AmountKroner;
}
