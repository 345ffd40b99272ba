using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>What there is to tell of registrations, as text, so that it can be compared with counts.</summary>
internal static class TrueCounts
{
    /// <summary>The registrations of each user, in order of time.</summary>
    public static Dictionary<string, List<Registration>> ByUser(IEnumerable<Registration> rows) => rows
        .Where(row => row.NamesUser)
        .GroupBy(row => row.User!)
        .ToDictionary(user => user.Key, user => user.OrderBy(row => row.Date).ThenBy(row => row.Number).ToList());

    /// <summary>Each user's months, such as <c>2019-01 hamar:1,stange:2</c>, the municipality of the month's latest visit first.</summary>
    public static Dictionary<string, string> UserMonths(IEnumerable<Registration> rows, TrueRows listed) =>
        ByUser(rows).ToDictionary(user => user.Key, user => Months(user.Value, listed));

    /// <summary>The months of one user, whose registrations are in order of time.</summary>
    public static string Months(IEnumerable<Registration> own, TrueRows listed) => string.Join(' ', own
        .GroupBy(row => row.Month)
        .Select(month =>
            Text(month.Key, listed.Listed(month.Last()), month.CountBy(listed.Listed).Select(from => (from.Key, from.Value)))));

    /// <summary>Each user's months as they are counted.</summary>
    public static Dictionary<string, string> UserMonths(CollectedCounts counts)
    {
        var months = from year in counts.Years.OrderBy(year => year.Year)
                     from user in year.Users
                     from month in user.Months.Index()
                     where month.Item is not null
                     let visits = month.Item.Visits.Select(visits => (visits.MunicipalityId, visits.Visits))
                     select (User: user.User.Pseudonym, Text: Text(new YearMonth(year.Year, month.Index + 1), month.Item.Latest, visits));
        return months.GroupBy(month => month.User, month => month.Text).ToDictionary(user => user.Key, user => string.Join(' ', user));
    }

    /// <summary>The visits by month, municipality and sort.</summary>
    public static Dictionary<(YearMonth Month, string MunicipalityId, string Sort), int> Visits(
        IEnumerable<Registration> rows, TrueRows listed) =>
        rows.CountBy(row => (row.Month, listed.Listed(row), row.NamesUser ? "user" : row.IsByUser ? "without id" : "other")).ToDictionary();

    /// <summary>The visits as they are counted.</summary>
    public static Dictionary<(YearMonth Month, string MunicipalityId, string Sort), int> Visits(CollectedCounts counts) => counts.Years
        .SelectMany(year => year.Visits)
        .SelectMany(row => new[]
        {
            (Place: (row.Month, row.MunicipalityId, "user"), Visits: row.Tally.UserVisits - row.Tally.UserVisitsWithoutId),
            (Place: (row.Month, row.MunicipalityId, "without id"), Visits: row.Tally.UserVisitsWithoutId),
            (Place: (row.Month, row.MunicipalityId, "other"), Visits: row.Tally.OtherVisits),
        })
        .Where(place => place.Visits != 0)
        .ToDictionary(place => place.Place, place => place.Visits);

    private static string Text(YearMonth month, string latest, IEnumerable<(string MunicipalityId, int Visits)> visits)
    {
        var others = visits.OrderBy(from => from.MunicipalityId != latest).ThenBy(from => from.MunicipalityId, StringComparer.Ordinal);
        return $"{month} {string.Join(',', others.Select(from => $"{from.MunicipalityId}:{from.Visits}"))}";
    }
}
