using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Some counts by month and visitor.</summary>
/// <param name="counts">The counts.</param>
internal sealed class UserMonths(CollectedCounts counts)
{
    private readonly Dictionary<int, Dictionary<UserKey, UserYear>> _users =
        counts.Years.ToDictionary(year => year.Year, year => year.Users.ToDictionary(user => user.User));

    /// <summary>The visits of a month by visitor and municipality; zeros are left out.</summary>
    public IReadOnlyDictionary<Visitor, IReadOnlyDictionary<string, int>> In(YearMonth month)
    {
        var visitors = new Dictionary<Visitor, IReadOnlyDictionary<string, int>>();
        if (counts.Years.FirstOrDefault(year => year.Year == month.Year) is not { } year) return visitors;

        foreach (var user in year.Users)
        {
            if (user.Months[month.Month - 1] is not { } visits) continue;
            visitors[new Visitor(user.User)] = visits.Visits.ToDictionary(from => from.MunicipalityId, from => from.Visits);
        }

        visitors[Visitor.Others] = Tally(tally => tally.OtherVisits);
        visitors[Visitor.WithoutId] = Tally(tally => tally.UserVisitsWithoutId);
        return visitors;

        Dictionary<string, int> Tally(Func<VisitTally, int> sort) => year.Visits.Where(row => row.Month == month && sort(row.Tally) > 0)
            .ToDictionary(row => row.MunicipalityId, row => sort(row.Tally));
    }

    /// <summary>
    /// The latest month of a span in which a user came, and from where the latest visit was;
    /// null if the user did not come.
    /// </summary>
    public (YearMonth Month, string MunicipalityId)? Latest(UserKey user, MonthSpan span) => span.Months().Reverse()
        .Select(month => Of(user, month) is { } visits ? (month, visits.Latest) : ((YearMonth, string)?)null)
        .FirstOrDefault(latest => latest is not null);

    private UserMonth? Of(UserKey user, YearMonth month) =>
        _users.GetValueOrDefault(month.Year)?.GetValueOrDefault(user)?.Months[month.Month - 1];
}
