using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>Counts the rows of one source partition, in any order; its size grows with users and not with visits.</summary>
public sealed class PartitionCounter(SourcePartition partition)
{
    private const int LongestMonth = 31;

    private readonly Dictionary<string, VisitTally[]> _visits = [];
    private readonly Dictionary<UserKey, Latest> _users = [];
    private readonly Dictionary<RejectionReason, int> _rejected = [];

    /// <summary>Counts a visit.</summary>
    public void Add(Visit visit)
    {
        var isUser = visit.Kind == VisitKind.User;
        var tally = new VisitTally(
            isUser ? 1 : 0, isUser ? 0 : 1, isUser && visit.User is null ? 1 : 0, visit.NamesMunicipality ? 0 : 1);
        if (!_visits.TryGetValue(visit.MunicipalityId, out var days)) _visits[visit.MunicipalityId] = days = new VisitTally[LongestMonth];
        days[visit.Date.Day - 1] += tally;

        if (isUser && visit.User is { } user) See(user, visit);
    }

    /// <summary>Counts a row that broke the contract.</summary>
    public void Reject(RejectionReason reason) => _rejected[reason] = _rejected.GetValueOrDefault(reason) + 1;

    /// <summary>What has been counted so far; rows added later do not enter it.</summary>
    public PartitionCounts ToCounts()
    {
        var byDay = Enumerable.Range(0, LongestMonth).Select(day => _visits.Values.Select(days => days[day]).Aggregate(default(VisitTally), VisitTally.Add)).ToList();
        return new PartitionCounts(
            partition,
            _visits.ToDictionary(municipality => municipality.Key, municipality => municipality.Value.Select(day => day.OfOneDay()).Aggregate(VisitTally.Add)),
            DaysWithVisits(byDay),
            byDay.Select(DayPeaks.Of).Aggregate(DayPeaks.Max),
            _users.ToDictionary(user => user.Key, user => user.Value.MunicipalityId),
            _rejected.ToDictionary());
    }

    private static DaysOfMonth DaysWithVisits(List<VisitTally> byDay) => Enumerable.Range(1, byDay.Count)
        .Where(day => byDay[day - 1].Visits > 0)
        .Aggregate(default(DaysOfMonth), (days, day) => days.With(day));

    // A user who came from two municipalities belongs to that of the latest visit. Two visits on one day are told
    // apart by when they were registered and then by their ids, so that the order of reading never matters.
    private void See(UserKey user, Visit visit)
    {
        var seen = new Latest(visit.Date, visit.RegisteredAt, visit.RowKey, visit.MunicipalityId);
        if (!_users.TryGetValue(user, out var latest) || latest.IsBefore(seen)) _users[user] = seen;
    }

    private readonly record struct Latest(DateOnly Date, DateTimeOffset RegisteredAt, string RowKey, string MunicipalityId)
    {
        public bool IsBefore(Latest other)
        {
            var byTime = (Date, RegisteredAt).CompareTo((other.Date, other.RegisteredAt));
            return byTime != 0 ? byTime < 0 : string.CompareOrdinal(RowKey, other.RowKey) < 0;
        }
    }
}
