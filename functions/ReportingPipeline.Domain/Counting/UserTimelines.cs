using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>The users of some counts by month, so that the users of any span are counted without searching for them.</summary>
public sealed class UserTimelines
{
    private const int NoVisit = -1;

    // A user and a municipality are their places in these lists, as numbers are counted faster than texts.
    private readonly List<UserKey> _users = [];
    private readonly List<string> _municipalities = [];
    private readonly Dictionary<YearMonth, List<(int User, int[] Municipalities)>> _months = [];

    /// <summary>Lines the users up.</summary>
    public UserTimelines(CollectedCounts counts)
    {
        var (users, municipalities) = (new Dictionary<UserKey, int>(), new Dictionary<string, int>());
        foreach (var year in counts.Years.Where(year => year.Year != YearCounts.WithoutMonth))
        {
            var months = Enumerable.Range(1, 12).Select(month => _months[new YearMonth(year.Year, month)] = []).ToList();
            foreach (var user in year.Users)
            {
                var place = PlaceOf(user.User, users, _users);
                for (var month = 0; month < months.Count; month++)
                {
                    if (user.Months[month] is not { } visited) continue;

                    var from = new int[visited.Visits.Count];
                    for (var index = 0; index < from.Length; index++) from[index] = PlaceOf(visited.Visits[index].MunicipalityId, municipalities, _municipalities);
                    months[month].Add((place, from));
                }
            }
        }
    }

    /// <summary>Counts the users of a span.</summary>
    public UniqueUsers Count(MonthSpan span)
    {
        var latest = new int[_users.Count];
        Array.Fill(latest, NoVisit);
        var visiting = _municipalities.ConvertAll(_ => new HashSet<int>());
        foreach (var (user, municipalities) in span.Months().SelectMany(month => _months.GetValueOrDefault(month, [])))
        {
            // The month's latest visit was from the first of them.
            latest[user] = municipalities[0];
            foreach (var municipality in municipalities) visiting[municipality].Add(user);
        }

        var visitors = latest.Index().Where(user => user.Item != NoVisit).ToList();
        return new UniqueUsers(
            [.. visitors.Select(user => _users[user.Index].KeyVersion).Distinct().Order()],
            visitors.CountBy(user => user.Item).ToDictionary(from => _municipalities[from.Key], from => from.Value),
            visiting.Index().ToDictionary(from => _municipalities[from.Index], IReadOnlySet<int> (from) => from.Item));
    }

    private static int PlaceOf<T>(T item, Dictionary<T, int> places, List<T> items)
        where T : notnull
    {
        if (places.TryGetValue(item, out var place)) return place;

        items.Add(item);
        return places[item] = items.Count - 1;
    }
}
