using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>The users of a year, each with the months of every part.</summary>
/// <param name="states">The states by user.</param>
internal sealed class YearUsers(IReadOnlyDictionary<UserKey, UserState> states)
{
    private static readonly UserState Nothing = new(new Dictionary<ReportingPeriod, IReadOnlyDictionary<YearMonth, UserMonth>>());

    /// <summary>The users that there are.</summary>
    public IEnumerable<UserKey> All => states.Keys;

    /// <summary>A user's state; one without visits if there is no such user.</summary>
    public UserState Of(UserKey user) => states.GetValueOrDefault(user, Nothing);

    /// <summary>Takes the users of some counts of each part.</summary>
    public static YearUsers From(IEnumerable<(ReportingPeriod Part, CollectedCounts Counts)> parts)
    {
        var users = new Dictionary<UserKey, Dictionary<ReportingPeriod, IReadOnlyDictionary<YearMonth, UserMonth>>>();
        foreach (var (part, counts) in parts)
        {
            var rows = counts.Years
                .SelectMany(year => year.Users, (year, user) => (user.User, Months: Months(year.Year, user, part.Months)));
            foreach (var user in rows.GroupBy(row => row.User, row => row.Months))
            {
                var months = user.SelectMany(visits => visits).ToDictionary();
                if (months.Count == 0) continue;
                if (!users.TryGetValue(user.Key, out var byPart)) users[user.Key] = byPart = [];
                byPart[part] = months;
            }
        }

        return new YearUsers(users.ToDictionary(user => user.Key, user => new UserState(user.Value)));
    }

    private static IEnumerable<KeyValuePair<YearMonth, UserMonth>> Months(int year, UserYear user, MonthSpan part) =>
        from month in user.Months.Index()
        where month.Item is not null && part.Contains(new YearMonth(year, month.Index + 1))
        select KeyValuePair.Create(new YearMonth(year, month.Index + 1), month.Item);
}
