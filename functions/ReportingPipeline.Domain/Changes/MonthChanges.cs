using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>
/// Why the counts of one month are others than before. A month that counts the same has no reasons, whatever was written.
/// </summary>
internal sealed class MonthChanges
{
    // All visits are the user visits and these.
    private static readonly IReadOnlyDictionary<Quantity, Func<VisitTally, int>> Tallied = new Dictionary<Quantity, Func<VisitTally, int>>
    {
        [Quantity.Visits] = tally => tally.OtherVisits,
        [Quantity.UserVisits] = tally => tally.UserVisits,
        [Quantity.UserVisitsWithoutId] = tally => tally.UserVisitsWithoutId,
    };

    private readonly Dictionary<Quantity, Dictionary<string, HashSet<ChangeReason>>> _visits = [];
    private readonly Dictionary<RejectionReason, HashSet<ChangeReason>> _rejected = [];
    private readonly Dictionary<UserKey, HashSet<ChangeReason>> _users = [];

    /// <summary>Compares a month's counts.</summary>
    public MonthChanges(YearMonth month, CollectedCounts before, CollectedCounts now, IReadOnlyCollection<TouchedRow> touched)
    {
        var (former, present) = (CountsOf(month, before), CountsOf(month, now));
        if (IsSame(former.Visits, present.Visits) && IsSame(former.Users, present.Users) && IsSame(former.Rejected, present.Rejected)) return;

        var late = CountsOf(month, touched.Where(row => row is { IsLate: true, IsCancelled: false }));
        var cancelled = CountsOf(month, touched.Where(row => row is { IsLate: false, IsCancelled: true }));
        var explanation = new Explanation(
            MayBeDeleted: touched.All(row => row.IsLate || row.IsCancelled) || touched.Any(row => row is { IsCancelled: true, Visit: null }));

        _visits = Tallied.ToDictionary(sort => sort.Key, sort => explanation.Of(
            Tally(former, sort.Value), Tally(present, sort.Value), Tally(late, sort.Value), Tally(cancelled, sort.Value),
            moved: ChangeReason.ChangedMunicipality));
        _rejected = explanation.Of(
            former.Rejected, present.Rejected, late.Rejected, cancelled.Rejected, moved: ChangeReason.Correction);
        foreach (var user in former.Users.Keys.Union(present.Users.Keys))
        {
            var (from, to) = (former.Users.GetValueOrDefault(user), present.Users.GetValueOrDefault(user));
            if (from == to) continue;
            _users[user] = explanation.OfUser(from, to, late.Users.ContainsKey(user), cancelled.Users.ContainsKey(user));
        }
    }

    /// <summary>Why a municipality's visits, or all, are others: those of everybody, of users, or of users without an id.</summary>
    public IEnumerable<ChangeReason> OfVisits(Quantity quantity, string? municipalityId) => _visits
        .Where(sort => sort.Key == quantity || (quantity == Quantity.Visits && sort.Key == Quantity.UserVisits))
        .SelectMany(sort => sort.Value)
        .Where(municipality => municipalityId is null || municipality.Key == municipalityId)
        .SelectMany(municipality => municipality.Value);

    /// <summary>Why a user came or went, or is from elsewhere.</summary>
    public IEnumerable<ChangeReason> OfUser(UserKey user) => _users.GetValueOrDefault(user) ?? [];

    /// <summary>Why any of the users came or went, or is from elsewhere.</summary>
    public IEnumerable<ChangeReason> OfUsers() => _users.Values.SelectMany(reasons => reasons);

    /// <summary>Why more or fewer rows are rejected.</summary>
    public IEnumerable<ChangeReason> OfRejected(RejectionReason rejection) => _rejected.GetValueOrDefault(rejection) ?? [];

    private static bool IsSame<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> former, IReadOnlyDictionary<TKey, TValue> present)
        where TKey : notnull
        where TValue : notnull =>
        former.Count == present.Count && former.All(row => present.TryGetValue(row.Key, out var value) && value.Equals(row.Value));

    private static Dictionary<string, int> Tally(PartitionCounts counts, Func<VisitTally, int> sort) =>
        counts.Visits.ToDictionary(municipality => municipality.Key, municipality => sort(municipality.Value));

    private static PartitionCounts CountsOf(YearMonth month, CollectedCounts counts) => new(
        new SourcePartition("", month),
        counts.VisitsByMunicipality(MonthSpan.Of(month)),
        default,
        default,
        counts.Users(MonthSpan.Of(month)),
        counts.Rejected(MonthSpan.Of(month)).Where(row => row.Partition.Month == month)
            .GroupBy(row => row.Reason, row => row.Rows).ToDictionary(reason => reason.Key, reason => reason.Sum()));

    private static PartitionCounts CountsOf(YearMonth month, IEnumerable<TouchedRow> rows)
    {
        var counter = new PartitionCounter(new SourcePartition("", month));
        foreach (var row in rows)
        {
            if (row.Visit is { } visit) counter.Add(visit);
            if (row.Rejection is { } reason) counter.Reject(reason);
        }

        return counter.ToCounts();
    }
}
