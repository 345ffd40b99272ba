using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Some counts by month and visitor: a user, or all those together of whom only the sort is known.</summary>
/// <param name="counts">The counts.</param>
internal sealed class UserMonths(CollectedCounts counts)
{
    /// <summary>The visits of a month by visitor and municipality; zeros are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> In(YearMonth month)
    {
        var visitors = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        if (counts.Years.FirstOrDefault(year => year.Year == month.Year) is not { } year) return visitors;

        foreach (var user in year.Users)
        {
            if (user.Months[month.Month - 1] is not { } visits) continue;
            visitors[$"{user.User.KeyVersion} {user.User.Pseudonym}"] = visits.Visits.ToDictionary(from => from.MunicipalityId, from => from.Visits);
        }

        visitors["others than users"] = Tally(tally => tally.OtherVisits);
        visitors["users without an id"] = Tally(tally => tally.UserVisitsWithoutId);
        return visitors;

        Dictionary<string, int> Tally(Func<VisitTally, int> sort) => year.Visits.Where(row => row.Month == month && sort(row.Tally) > 0)
            .ToDictionary(row => row.MunicipalityId, row => sort(row.Tally));
    }
}
