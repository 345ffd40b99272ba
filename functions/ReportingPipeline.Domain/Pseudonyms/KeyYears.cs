using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>
/// The versions of the pseudonym key that a centre's reporting years are counted under. A year has one, since nobody could
/// tell how many persons stand behind the pseudonyms of two.
/// </summary>
public sealed class KeyYears
{
    private readonly ILookup<ReportingPeriod, int> _versions;

    /// <summary>Takes years and versions in any order and as often as they are known.</summary>
    public KeyYears(IEnumerable<(ReportingPeriod Year, int Version)> known) =>
        _versions = known.Distinct().OrderBy(year => year.Version).ToLookup(year => year.Year, year => year.Version);

    /// <summary>The versions of the users that were collected, for each reporting year of a span that has any.</summary>
    /// <param name="calendar">The centre's calendar.</param>
    /// <param name="counts">What was collected for the centre.</param>
    /// <param name="span">Whole reporting years.</param>
    public static IEnumerable<(ReportingPeriod Year, int Version)> Collected(
        ReportingCalendar calendar, CollectedCounts counts, MonthSpan span)
    {
        var users = new UserTimelines(counts);
        return span.Months()
            .Select(calendar.YearOf)
            .Distinct()
            .SelectMany(year => users.Count(year.Months).KeyVersions, (year, version) => (year, version));
    }

    /// <summary>
    /// The first of some years that cannot take pseudonyms of a version,
    /// as it is counted under another; null if all can.
    /// </summary>
    public KeyYearConflict? Find(IEnumerable<ReportingPeriod> years, int version) => years
        .OrderBy(year => year.FirstDay)
        .Where(year => IsUnderAnother(year, version))
        .Select(year => new KeyYearConflict(year, [.. _versions[year].Where(other => other != version)], FreeFrom(year, version)))
        .FirstOrDefault();

    private bool IsUnderAnother(ReportingPeriod year, int version) => _versions[year].Any(other => other != version);

    private DateOnly FreeFrom(ReportingPeriod year, int version)
    {
        var next = year.Next();
        while (IsUnderAnother(next, version)) next = next.Next();
        return next.FirstDay;
    }
}

/// <summary>That a reporting year is counted under another version of the pseudonym key.</summary>
/// <param name="Year">The year.</param>
/// <param name="Versions">The other versions, in order; one, unless pseudonyms were mixed before.</param>
/// <param name="FreeFrom">The first day of the next reporting year that is counted under no other version.</param>
public sealed record KeyYearConflict(ReportingPeriod Year, IReadOnlyList<int> Versions, DateOnly FreeFrom);
