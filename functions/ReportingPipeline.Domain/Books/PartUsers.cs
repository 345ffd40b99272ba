using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>The users of some counts of a part, each with the months that have visits.</summary>
internal sealed class PartUsers
{
    private static readonly IReadOnlyDictionary<YearMonth, UserMonth> None = new Dictionary<YearMonth, UserMonth>();

    private readonly Dictionary<UserKey, IReadOnlyDictionary<YearMonth, UserMonth>> _months;

    /// <summary>Takes the users of some counts.</summary>
    public PartUsers(ReportingPeriod part, CollectedCounts counts) => _months = counts.Years
        .SelectMany(year => year.Users, (year, user) => (user.User, Months: Months(year.Year, user, part.Months)))
        .GroupBy(user => user.User, user => user.Months)
        .Select(user => (user.Key, Months: user.SelectMany(months => months).ToDictionary()))
        .Where(user => user.Months.Count > 0)
        .ToDictionary(user => user.Key, user => (IReadOnlyDictionary<YearMonth, UserMonth>)user.Months);

    /// <summary>The users that there are.</summary>
    public IEnumerable<UserKey> All => _months.Keys;

    /// <summary>A user's months; none if there is no such user.</summary>
    public IReadOnlyDictionary<YearMonth, UserMonth> Of(UserKey user) => _months.GetValueOrDefault(user, None);

    private static IEnumerable<KeyValuePair<YearMonth, UserMonth>> Months(int year, UserYear user, MonthSpan part) =>
        from month in user.Months.Index()
        where month.Item is not null && part.Contains(new YearMonth(year, month.Index + 1))
        select KeyValuePair.Create(new YearMonth(year, month.Index + 1), month.Item);
}
