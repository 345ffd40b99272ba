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
        var (users, municipalities) = (new Dictionary<UserKey, int>(), new Dictionary<string, int[]>());
        foreach (var year in counts.Years.Where(year => year.Year != YearCounts.WithoutMonth))
        {
            var months = Enumerable.Range(1, 12).Select(month => _months[new YearMonth(year.Year, month)] = new(year.Users.Count)).ToList();
            foreach (var user in year.Users)
            {
                var place = PlaceOf(user.User);
                foreach (var (month, visited) in user.Months.Index())
                {
                    if (visited is not null) months[month].Add((place, PlacesOf(visited.Visits)));
                }
            }
        }

        int PlaceOf(UserKey user)
        {
            if (users.TryGetValue(user, out var place)) return place;

            _users.Add(user);
            return users[user] = _users.Count - 1;
        }

        // Most months are of one municipality, and share what stands for it.
        int[] PlacesOf(IReadOnlyList<MunicipalityVisits> visits) =>
            visits is [var only] ? PlaceAlone(only.MunicipalityId) : [.. visits.Select(from => PlaceAlone(from.MunicipalityId)[0])];

        int[] PlaceAlone(string municipalityId)
        {
            if (municipalities.TryGetValue(municipalityId, out var place)) return place;

            _municipalities.Add(municipalityId);
            return municipalities[municipalityId] = [_municipalities.Count - 1];
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
}
