using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>Everything collected for one centre, as of one instant: the only source of a report's figures.</summary>
/// <param name="DataAsOf">What was registered before this instant is counted.</param>
/// <param name="Years">The counts by calendar year, rows without a month under <see cref="YearCounts.WithoutMonth"/>.</param>
public sealed record CollectedCounts(DateTimeOffset DataAsOf, IReadOnlyList<YearCounts> Years)
{
    /// <summary>The visits in a span by municipality id; one without visits is left out.</summary>
    public IReadOnlyDictionary<string, VisitTally> VisitsByMunicipality(MonthSpan span) => In(span)
        .SelectMany(year => year.Visits)
        .Where(row => span.Contains(row.Month))
        .GroupBy(row => row.MunicipalityId, row => row.Tally)
        .ToDictionary(municipality => municipality.Key, municipality => municipality.Aggregate(VisitTally.Add));

    /// <summary>All visits in a span; nothing registered is zero.</summary>
    public VisitTally Visits(MonthSpan span) => VisitsByMunicipality(span).Values.Aggregate(default(VisitTally), VisitTally.Add);

    /// <summary>The days of a span that have visits.</summary>
    public IReadOnlySet<DateOnly> DaysWithVisits(MonthSpan span) => In(span)
        .SelectMany(year => year.Days)
        .Where(row => span.Contains(row.Month))
        .SelectMany(row => row.Dates())
        .ToHashSet();

    /// <summary>
    /// The most visits on any one day of a span, for each sort that names nobody; zero without any. Either is a lower bound
    /// of the persons behind the span's visits of its sort.
    /// </summary>
    public DayPeaks BusiestDay(MonthSpan span) => In(span)
        .SelectMany(year => year.Days)
        .Where(row => span.Contains(row.Month))
        .Select(row => row.Peaks)
        .Aggregate(default(DayPeaks), DayPeaks.Max);

    /// <summary>Each registered user of a span once, with the municipality of the user's latest visit in it.</summary>
    public IReadOnlyDictionary<UserKey, string> Users(MonthSpan span)
    {
        var users = new Dictionary<UserKey, string>();
        foreach (var (user, municipality) in UsersByMonth(span)) users[user] = municipality;
        return users;
    }

    /// <summary>
    /// The distinct users of a span by municipality id: a lower bound of the persons behind the municipality's visits. A user
    /// counts under every municipality that was the latest of some month, so one who moved counts under several; where else
    /// a user came from within a month is not collected, so a municipality with visits may be left out. Of several versions
    /// of the pseudonym key only the one with most users counts, as one person may be known by each.
    /// </summary>
    public IReadOnlyDictionary<string, int> UsersFrom(MonthSpan span) => UsersByMonth(span)
        .GroupBy(row => row.MunicipalityId, row => row.User)
        .ToDictionary(municipality => municipality.Key, municipality => MostUnderOneKey(municipality.Distinct()));

    /// <summary>The distinct users of a span who came from elsewhere than one municipality; counted in the same way.</summary>
    public int UsersFromElsewhere(MonthSpan span, string municipalityId) =>
        MostUnderOneKey(UsersByMonth(span).Where(row => row.MunicipalityId != municipalityId).Select(row => row.User).Distinct());

    /// <summary>
    /// The distinct users of a span, wherever they came from: a lower bound of the persons behind its visits. Of several
    /// versions of the pseudonym key only the one with most users counts, as one person may be known by each.
    /// </summary>
    public int UsersFromAnywhere(MonthSpan span) => MostUnderOneKey(Users(span).Keys);

    /// <summary>The rows of a span that were counted nowhere, and those that name no month and so may belong to any span.</summary>
    public IEnumerable<RejectedCount> Rejected(MonthSpan span) => Years
        .SelectMany(year => year.Rejected)
        .Where(row => row.Partition.Month is not { } month || span.Contains(month));

    private static int MostUnderOneKey(IEnumerable<UserKey> users) =>
        users.CountBy(user => user.KeyVersion).Select(version => version.Value).DefaultIfEmpty().Max();

    // Each user once for every month with a visit in it; a user's months are in order of time.
    private IEnumerable<(UserKey User, string MunicipalityId)> UsersByMonth(MonthSpan span)
    {
        foreach (var year in In(span))
        {
            var months = span.Months().Where(month => month.Year == year.Year).Select(month => month.Month - 1).ToList();
            foreach (var (user, municipalities) in year.Users)
            {
                foreach (var month in months)
                {
                    if (municipalities[month] is { } municipality) yield return (user, municipality);
                }
            }
        }
    }

    // In order of time, so that a later year's municipality wins over an earlier one's.
    private IEnumerable<YearCounts> In(MonthSpan span) =>
        Years.Where(year => span.First.Year <= year.Year && year.Year <= span.Last.Year).OrderBy(year => year.Year);
}
