using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>
/// Counts the rows of one source partition, in any order. A user has one visit a day, so that its size grows with users and days,
/// and not with rows.
/// </summary>
public sealed class PartitionCounter(SourcePartition partition)
{
    private readonly Dictionary<string, VisitTally> _withoutUser = [];
    private readonly Dictionary<UserKey, Dictionary<DateOnly, Visit>> _ofUsers = [];
    private readonly Dictionary<RejectionReason, int> _rejected = [];
    private DaysOfMonth _days;

    /// <summary>Counts a visit. Of a user's visits on one day the one that was registered last counts.</summary>
    /// <returns>The visit that does not count, this one or one that did so far; null if the user has no other that day.</returns>
    public Visit? Add(Visit visit)
    {
        _days = _days.With(visit.Date.Day);
        if (visit is not { Kind: VisitKind.User, User: { } user })
        {
            Add(_withoutUser, visit);
            return null;
        }

        if (!_ofUsers.TryGetValue(user, out var days)) _ofUsers[user] = days = [];
        if (days.TryAdd(visit.Date, visit)) return null;

        var other = days[visit.Date];
        if (!IsAfter(visit, other)) return visit;
        days[visit.Date] = visit;
        return other;
    }

    /// <summary>Counts a row that broke the contract.</summary>
    public void Reject(RejectionReason reason) => _rejected[reason] = _rejected.GetValueOrDefault(reason) + 1;

    /// <summary>What has been counted so far; rows added later do not enter it.</summary>
    public PartitionCounts ToCounts()
    {
        var visits = new Dictionary<string, VisitTally>(_withoutUser);
        foreach (var visit in _ofUsers.Values.SelectMany(days => days.Values)) Add(visits, visit);
        var users = _ofUsers.ToDictionary(user => user.Key, user => MonthOf(user.Value.Values));
        return new PartitionCounts(partition, visits, _days, users, _rejected.ToDictionary());
    }

    private static void Add(Dictionary<string, VisitTally> tallies, Visit visit)
    {
        var isUser = visit.Kind == VisitKind.User;
        tallies[visit.MunicipalityId] = tallies.GetValueOrDefault(visit.MunicipalityId) + new VisitTally(
            isUser ? 1 : 0, isUser ? 0 : 1, isUser && visit.User is null ? 1 : 0, visit.NamesMunicipality ? 0 : 1);
    }

    // A user who came from two municipalities belongs to that of the latest visit.
    private static UserMonth MonthOf(IReadOnlyCollection<Visit> visits) => UserMonth.Of(
        visits.MaxBy(visit => visit.Date)!.MunicipalityId,
        visits.GroupBy(visit => visit.MunicipalityId).ToDictionary(from => from.Key, from => from.Count()));

    // By their ids if they were registered at once, so that the order of reading never matters.
    private static bool IsAfter(Visit visit, Visit other) => visit.RegisteredAt == other.RegisteredAt
        ? string.CompareOrdinal(visit.RowKey, other.RowKey) > 0
        : visit.RegisteredAt > other.RegisteredAt;
}
