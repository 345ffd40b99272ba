using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What the released reports of a centre have told of its periods.</summary>
public static class ReleasedFigures
{
    /// <summary>
    /// The sums of each period of a calendar as its latest released report prints them, to whichever recipient: all of them are
    /// one audience. Previews, and reports and revisions that are not released, tell nothing.
    /// </summary>
    /// <param name="entries">The entries of the centre.</param>
    /// <param name="calendar">The calendar; periods of another are left out.</param>
    public static IReadOnlyDictionary<ReportingPeriod, ReleasedTotals> Of(
        IEnumerable<LedgerEntry> entries, ReportingCalendar calendar) => entries
        .Where(entry => entry is { IsReleased: true, Id.IsPreview: false, Totals: not null, Release: not null })
        .GroupBy(entry => calendar.TryParse(entry.Id.Report.PeriodKey))
        .Where(period => period.Key is not null)
        .ToDictionary(period => period.Key!, period => TotalsOf(Latest(period)));

    // Behind the first, the keys only keep the choice from depending on the order of the entries.
    private static LedgerEntry Latest(IEnumerable<LedgerEntry> entries) => entries
        .OrderBy(entry => entry.Release!.DataAsOf)
        .ThenBy(entry => entry.Approval!.At)
        .ThenBy(entry => entry.Id.ToString(), StringComparer.Ordinal)
        .Last();

    private static ReleasedTotals TotalsOf(LedgerEntry entry) =>
        new(entry.Totals!.Visits, entry.Totals.UserVisits, entry.Totals.UniqueUsers, entry.Release!.DataAsOf);
}
