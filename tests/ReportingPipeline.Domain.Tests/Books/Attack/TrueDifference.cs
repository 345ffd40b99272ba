using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>What differs between two states of a year, recounted from the registrations.</summary>
internal sealed class TrueDifference(TrueState before, TrueState now, TrueRows rows)
{
    private readonly Dictionary<(string User, ReportingPeriod Part), HashSet<string>?> _inVisits = [];

    /// <summary>The users of either state.</summary>
    public IEnumerable<string> Users => before.Users.Union(now.Users);

    /// <summary>Whether a user's visits of a part differ, or which of a month is the latest.</summary>
    public bool Differs(string user, ReportingPeriod part) => InVisits(user, part) is not null;

    /// <summary>The rows from which a user has other visits in a part; null if nothing of the user's differs there.</summary>
    public HashSet<string>? InVisits(string user, ReportingPeriod part)
    {
        if (_inVisits.TryGetValue((user, part), out var known)) return known;
        return _inVisits[(user, part)] = Find();

        HashSet<string>? Find()
        {
            var (former, latter) = (before.Of(user, part).ToList(), now.Of(user, part).ToList());
            if (TrueCounts.Months(former, rows) == TrueCounts.Months(latter, rows)) return null;

            var (some, others) = (Places(former), Places(latter));
            var differing = some.Keys.Union(others.Keys).Where(place => some.GetValueOrDefault(place) != others.GetValueOrDefault(place));
            return [.. differing.Select(place => place.Row)];
        }
    }

    /// <summary>The rows that a user touches in a part: with other visits, or counted under it before or after.</summary>
    public IEnumerable<string> Touched(string user, ReportingPeriod part) =>
        InVisits(user, part) is { } inVisits ? inVisits.Union(Counted(user)) : [];

    /// <summary>The rows that a user is counted under before or after.</summary>
    public IEnumerable<string> Counted(string user) =>
        new[] { before.CountedUnder(user, rows), now.CountedUnder(user, rows) }.OfType<string>().Distinct();

    /// <summary>How many registrations of a part that name no user differ in a row.</summary>
    public int Nameless(ReportingPeriod part, string row)
    {
        var (some, others) = (Places(before.Of(part).Where(IsOf)), Places(now.Of(part).Where(IsOf)));
        return some.Keys.Union(others.Keys).Sum(place => Math.Abs(some.GetValueOrDefault(place) - others.GetValueOrDefault(place)));

        bool IsOf(Registration registration) => !registration.NamesUser && rows.Of(registration) == row;
    }

    private Dictionary<(string Row, YearMonth Month, string From, bool IsByUser), int> Places(IEnumerable<Registration> registrations) =>
        registrations.CountBy(row => (rows.Of(row), row.Month, rows.Listed(row), row.IsByUser)).ToDictionary();
}
