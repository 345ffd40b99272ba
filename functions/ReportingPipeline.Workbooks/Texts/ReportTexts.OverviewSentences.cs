using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Overviews;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What several centres come to, in sentences; they have their keys in the same files as the rest of an overview.</content>
internal sealed partial class ReportTexts
{
    /// <summary>The visits of all centres together beside those of the year before, or whose figures they lack.</summary>
    public string OverviewVisits(OverviewModel model)
    {
        var (period, total) = (Periods.Name(model.Heading.Period), model.Total.Visits);
        return total switch
        {
            { Now.IsHidden: true } => Format("OverviewVisits_Hidden", period, CentresWhere(model, visits => visits.IsHidden)),
            { Now.Number: null } => Format("OverviewVisits_Missing", period, CentresWhere(model, visits => visits.Number is null)),
            { Now.Number: { } now, Before.Number: { } before } => Plural(
                "OverviewVisits_Compared", now, period, Prose.Number(before), Periods.Name(model.Before), ChangeOf(total.Change)),
            { Now.Number: { } now } => Plural("OverviewVisits_OnlyNow", now, period, Periods.Name(model.Before)),
        };
    }

    /// <summary>Which centres have nothing to tell of the period, and why; or that all have.</summary>
    public IReadOnlyList<string> CentresWithout(OverviewModel model)
    {
        var without = model.Centres
            .Where(row => row.Availability != ReportAvailability.Released)
            .GroupBy(row => row.Availability)
            .OrderBy(group => group.Key)
            .Select(group => Format($"{nameof(CentresWithout)}_{group.Key}", Names(group)))
            .ToList();
        return without.Count > 0 ? without : [AllReleased];
    }

    /// <summary>What the grants of the last year add up to, or for whom there is none to add; nothing without grants.</summary>
    public IReadOnlyList<string> LatestGrants(OverviewModel model) =>
    [
        .. model.Grants.TakeLast(1).Select(grants => grants.Total is { } total
            ? Format(nameof(LatestGrants), grants.Year.Id, Prose.Kroner(total))
            : Format("LatestGrants_Missing", grants.Year.Id, Names(model.Centres.Where((_, centre) => grants.Kroner[centre] is null)))),
    ];

    /// <summary>Which centre has the most visits; empty if none tells its visits.</summary>
    public string CentreChartMessage(OverviewModel model) =>
        model.Centres.MaxBy(row => row.Visits.Visits.Now.Number) is { Visits.Visits.Now.Number: { } most } centre
            ? Format(nameof(CentreChartMessage), Prose.Number(most), centre.Centre.Name, Periods.Name(model.Heading.Period))
            : "";

    private string CentresWhere(OverviewModel model, Func<Figure, bool> isMeant) =>
        Names(model.Centres.Where(row => isMeant(row.Visits.Visits.Now)));

    private string Names(IEnumerable<CentreRow> centres) => Prose.List(centres.Select(row => row.Centre.Name));

    // From zero there is no change in per cent.
    private string ChangeOf(Change change) => change.OfEarlier.Share is { } share
        ? $"{Prose.Signed(change.Difference.Number!.Value)}, {Prose.Change(share)}"
        : Prose.Signed(change.Difference.Number!.Value);
}
