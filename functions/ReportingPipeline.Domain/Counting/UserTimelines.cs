using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>The users of some counts, each with all months in a row, so that the users of any span are counted without searching for them.</summary>
public sealed class UserTimelines
{
    private readonly YearMonth _first;
    private readonly List<(UserKey User, UserMonth?[] Months)> _users = [];

    /// <summary>Lines the users up.</summary>
    public UserTimelines(CollectedCounts counts)
    {
        var years = counts.Years.Where(year => year.Year != YearCounts.WithoutMonth).OrderBy(year => year.Year).ToList();
        if (years.Count == 0) return;

        _first = new YearMonth(years[0].Year, 1);
        var months = (years[^1].Year - years[0].Year + 1) * 12;
        var byUser = new Dictionary<UserKey, UserMonth?[]>();
        foreach (var year in years)
        {
            var offset = (year.Year - years[0].Year) * 12;
            foreach (var user in year.Users)
            {
                if (!byUser.TryGetValue(user.User, out var line)) byUser[user.User] = line = new UserMonth?[months];
                for (var month = 0; month < 12; month++) line[offset + month] = user.Months[month];
            }
        }

        _users = [.. byUser.Select(user => (user.Key, user.Value))];
    }

    /// <summary>Counts the users of a span.</summary>
    public UniqueUsers Count(MonthSpan span)
    {
        var (counted, visiting, versions) = (new Dictionary<string, int>(), new Dictionary<string, List<int>>(), new SortedSet<int>());
        foreach (var (index, (user, months)) in _users.Index())
        {
            string? latest = null;
            foreach (var month in In(months, span))
            {
                latest = month.Latest;
                foreach (var from in month.Visits) See(from.MunicipalityId, index);
            }

            if (latest is null) continue;
            counted[latest] = counted.GetValueOrDefault(latest) + 1;
            versions.Add(user.KeyVersion);
        }

        return new UniqueUsers([.. versions], counted, visiting.ToDictionary(from => from.Key, from => (IReadOnlyList<int>)from.Value));

        // A user's months follow one another, so a user who is there already is the last.
        void See(string municipalityId, int user)
        {
            if (!visiting.TryGetValue(municipalityId, out var users)) visiting[municipalityId] = users = [];
            if (users.Count == 0 || users[^1] != user) users.Add(user);
        }
    }

    private IEnumerable<UserMonth> In(UserMonth?[] months, MonthSpan span)
    {
        var first = Math.Max(0, _first.MonthsUntil(span.First));
        var last = Math.Min(months.Length - 1, _first.MonthsUntil(span.Last));
        for (var month = first; month <= last; month++)
        {
            if (months[month] is { } visited) yield return visited;
        }
    }
}
