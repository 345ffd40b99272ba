using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>Counts the rows of one source partition, in any order; its size grows with users and not with visits.</summary>
public sealed class PartitionCounter(SourcePartition partition)
{
    private readonly Dictionary<string, VisitTally> _visits = [];
    private readonly Dictionary<UserKey, SeenUser> _users = [];
    private readonly Dictionary<RejectionReason, int> _rejected = [];
    private DaysOfMonth _days;

    /// <summary>Counts a visit.</summary>
    public void Add(Visit visit)
    {
        var isUser = visit.Kind == VisitKind.User;
        var tally = new VisitTally(
            isUser ? 1 : 0, isUser ? 0 : 1, isUser && visit.User is null ? 1 : 0, visit.NamesMunicipality ? 0 : 1);
        _visits[visit.MunicipalityId] = _visits.GetValueOrDefault(visit.MunicipalityId) + tally;
        _days = _days.With(visit.Date.Day);

        if (!isUser || visit.User is not { } user) return;
        if (!_users.TryGetValue(user, out var seen)) _users[user] = seen = new SeenUser();
        seen.Add(visit);
    }

    /// <summary>Counts a row that broke the contract.</summary>
    public void Reject(RejectionReason reason) => _rejected[reason] = _rejected.GetValueOrDefault(reason) + 1;

    /// <summary>What has been counted so far; rows added later do not enter it.</summary>
    public PartitionCounts ToCounts() => new(
        partition,
        _visits.ToDictionary(),
        _days,
        _users.ToDictionary(user => user.Key, user => user.Value.ToMonth()),
        _rejected.ToDictionary());

    // A user who came from two municipalities belongs to that of the latest visit. Two visits on one day are told
    // apart by when they were registered and then by their ids, so that the order of reading never matters.
    private sealed class SeenUser
    {
        private readonly Dictionary<string, int> _visits = [];
        private (DateOnly Date, DateTimeOffset RegisteredAt, string RowKey, string MunicipalityId)? _latest;

        public void Add(Visit visit)
        {
            _visits[visit.MunicipalityId] = _visits.GetValueOrDefault(visit.MunicipalityId) + 1;
            if (_latest is { } latest && !IsAfter(visit, latest.Date, latest.RegisteredAt, latest.RowKey)) return;
            _latest = (visit.Date, visit.RegisteredAt, visit.RowKey, visit.MunicipalityId);
        }

        public UserMonth ToMonth() => UserMonth.Of(_latest!.Value.MunicipalityId, _visits);

        private static bool IsAfter(Visit visit, DateOnly date, DateTimeOffset registeredAt, string rowKey)
        {
            var byTime = (visit.Date, visit.RegisteredAt).CompareTo((date, registeredAt));
            return byTime != 0 ? byTime > 0 : string.CompareOrdinal(visit.RowKey, rowKey) > 0;
        }
    }
}
