using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>What of a year's registrations counts at one time, registration by registration, by part.</summary>
internal sealed class TrueState(IReadOnlyDictionary<ReportingPeriod, IReadOnlyList<Registration>> parts)
{
    private readonly Dictionary<string, List<Registration>> _users = TrueCounts.ByUser(parts.Values.SelectMany(part => part));

    /// <summary>The parts that are closed.</summary>
    public IEnumerable<ReportingPeriod> Parts => parts.Keys;

    /// <summary>The users of the year.</summary>
    public IEnumerable<string> Users => _users.Keys;

    /// <summary>The registrations of a part.</summary>
    public IReadOnlyList<Registration> Of(ReportingPeriod part) => parts[part];

    /// <summary>A user's registrations of a part, in order of time.</summary>
    public IEnumerable<Registration> Of(string user, ReportingPeriod part) =>
        _users.GetValueOrDefault(user, []).Where(row => part.Months.Contains(row.Month));

    /// <summary>The row that a user's latest registration is in; null without any.</summary>
    public string? CountedUnder(string user, TrueRows rows) => _users.TryGetValue(user, out var own) ? rows.Of(own[^1]) : null;

    /// <summary>The same with some users' registrations of some parts as they are in another state.</summary>
    public TrueState With(IReadOnlySet<string> users, TrueState other, IEnumerable<ReportingPeriod> of) => new(parts.ToDictionary(
        part => part.Key,
        part => !of.Contains(part.Key) ? part.Value : (IReadOnlyList<Registration>)
        [
            .. part.Value.Where(row => !row.NamesUser || !users.Contains(row.User!)),
            .. other.Of(part.Key).Where(row => row.NamesUser && users.Contains(row.User!)),
        ]));

    /// <summary>The same with a token in the place of a user.</summary>
    public TrueState WithErased(string user, string token) =>
        new(parts.ToDictionary(part => part.Key, part => Registration.WithErased(part.Value, user, token)));

    /// <summary>The rows of which the users counted, or the users visiting, are too few in some of the parts.</summary>
    public IEnumerable<string> UnsafeRows(TrueRows rows, int threshold, params IEnumerable<ReportingPeriod> of)
    {
        var users = TrueCounts.ByUser(of.SelectMany(part => parts[part])).Values;
        return rows.Named.Where(row => IsFew(own => rows.Of(own[^1]) == row) || IsFew(own => own.Exists(visit => rows.Of(visit) == row)));

        bool IsFew(Func<List<Registration>, bool> isOfRow) => users.Count(isOfRow) is > 0 and var few && few < threshold;
    }
}
