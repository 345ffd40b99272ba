using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>What was true when a file was made: counted visit by visit, in another way than the app counts.</summary>
/// <param name="visits">The visits registered at the time.</param>
/// <param name="nameOf">What a municipality is printed as.</param>
/// <param name="last">The last month of the file.</param>
internal sealed class TrueState(IEnumerable<Visit> visits, Func<string, string> nameOf, int last)
{
    private readonly List<(int Month, string From, Visit Visit)> _visits =
        [.. visits.Select(visit => (SeenCell.Of(visit.Date.ToDateTime(TimeOnly.MinValue)), nameOf(visit.MunicipalityId), visit)).Where(visit => visit.Item1 <= last)];

    private readonly Dictionary<Count, (long Value, long Persons)> _found = [];
    private readonly Dictionary<(int First, int Last), Dictionary<string, int>> _users = [];

    public int Last => last;

    public long Value(Count count) => Find(count).Value;

    /// <summary>How many persons there are at least behind a count: of visits without an id, as many as came on one day.</summary>
    public long Persons(Count count) => Find(count).Persons;

    /// <summary>How many of the visits of all are by none that the others count, on one day at most.</summary>
    public long PersonsOfRest(Count visits) => visits.Sort == Sort.Visits
        ? Busiest(In(visits).Where(visit => visit.Kind != VisitKind.User))
        : In(visits with { Sort = Sort.UserVisits }).Select(visit => visit.User).OfType<UserKey>().Distinct().Count();

    /// <summary>How many persons there are at least behind the visits from all other municipalities.</summary>
    public long PersonsFromElsewhere(Count visits) => PersonsBehind([.. In(visits with { From = null }).Except(In(visits))]);

    /// <summary>How many persons a municipality has in at least one of some years.</summary>
    public long PersonsInAny(IEnumerable<Count> years) => years.Max(Value);

    private (long Value, long Persons) Find(Count count)
    {
        if (_found.TryGetValue(count, out var found)) return found;
        return _found[count] = count.Sort == Sort.Users ? (Users(count), Users(count)) : Visits(count);
    }

    private (long Value, long Persons) Visits(Count count)
    {
        var mine = In(count).ToList();
        return (mine.Count, count.From is null ? PersonsBehindAll(mine) : PersonsBehind(mine));
    }

    private static long PersonsBehindAll(List<Visit> visits) => Math.Max(
        Users(visits), Math.Max(Busiest(visits.Where(visit => visit.Kind == VisitKind.User && visit.User is null)), Busiest(visits.Where(visit => visit.Kind != VisitKind.User))));

    // Nobody has two visits on one day.
    private static long PersonsBehind(List<Visit> visits) => Math.Max(Users(visits), Busiest(visits));

    private static int Users(List<Visit> visits) => visits.Select(visit => visit.User).OfType<UserKey>().Distinct().Count();

    private long Users(Count count)
    {
        if (!_users.TryGetValue((count.First, count.Last), out var users))
        {
            users = _users[(count.First, count.Last)] = _visits
                .Where(visit => count.First <= visit.Month && visit.Month <= count.Last && visit.Visit is { Kind: VisitKind.User, User: not null })
                .GroupBy(visit => visit.Visit.User)
                .Select(user => user.OrderBy(visit => visit.Visit.Date).ThenBy(visit => visit.Visit.RegisteredAt).ThenBy(visit => visit.Visit.RowKey, StringComparer.Ordinal).Last().From)
                .CountBy(from => from).ToDictionary();
        }

        return count.From is null ? users.Values.Sum() : users.GetValueOrDefault(count.From);
    }

    private IEnumerable<Visit> In(Count count) => _visits
        .Where(visit => count.First <= visit.Month && visit.Month <= count.Last && (count.From is null || visit.From == count.From))
        .Select(visit => visit.Visit)
        .Where(visit => count.Sort == Sort.Visits || (visit.Kind == VisitKind.User && (count.Sort == Sort.UserVisits || visit.User is null)));

    private static long Busiest(IEnumerable<Visit> visits) => visits.CountBy(visit => visit.Date).Select(day => day.Value).DefaultIfEmpty().Max();
}
