using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>Puts present counts of some users and municipalities in the place of former ones.</summary>
internal static class PartCorrection
{
    /// <summary>The counts of a part with what is taken up of the present ones.</summary>
    /// <param name="latest">The counts of its latest version.</param>
    /// <param name="present">The present counts.</param>
    /// <param name="takesUser">Whether a user's visits are taken up.</param>
    /// <param name="takesNameless">Whether the visits from a municipality that name no user are.</param>
    public static CollectedCounts Apply(
        CollectedCounts latest, CollectedCounts present, Func<UserKey, bool> takesUser, Func<string, bool> takesNameless) =>
        present with
        {
            Years =
            [
                .. latest.Years.Concat(present.Years).Select(year => year.Year).Distinct().Order()
                    .Select(year => Apply(Year(latest, year), Year(present, year), takesUser, takesNameless))
                    .Where(year => !year.IsEmpty),
            ],
        };

    private static YearCounts Year(CollectedCounts counts, int year) =>
        counts.Years.FirstOrDefault(other => other.Year == year) ?? YearCounts.Empty(year);

    private static YearCounts Apply(
        YearCounts latest, YearCounts present, Func<UserKey, bool> takesUser, Func<string, bool> takesNameless)
    {
        List<UserYear> users =
        [
            .. latest.Users.Where(user => !takesUser(user.User)),
            .. present.Users.Where(user => takesUser(user.User)),
        ];
        var visits = Nameless(latest).Where(row => !takesNameless(row.MunicipalityId))
            .Concat(Nameless(present).Where(row => takesNameless(row.MunicipalityId)))
            .Concat(users.SelectMany(user => ByUser(latest.Year, user)))
            .GroupBy(row => (row.Month, row.MunicipalityId), row => row.Tally)
            .Select(row => new MonthTally(row.Key.Month, row.Key.MunicipalityId, Sum(row)))
            .Where(row => row.Tally.Visits > 0);
        return new YearCounts(latest.Year, visits, users, present.Rejected, present.Days);
    }

    // How many of a user's visits name no municipality is not known, so their number stays; but it is no larger than that of all visits.
    private static VisitTally Sum(IEnumerable<VisitTally> tallies)
    {
        var sum = tallies.Aggregate(VisitTally.Add);
        return sum with { WithoutMunicipality = Math.Min(sum.WithoutMunicipality, sum.Visits) };
    }

    private static IEnumerable<MonthTally> ByUser(int year, UserYear user) =>
        from month in user.Months.Index()
        where month.Item is not null
        from visits in month.Item.Visits
        select new MonthTally(new YearMonth(year, month.Index + 1), visits.MunicipalityId, new VisitTally(visits.Visits, 0, 0));

    private static IEnumerable<MonthTally> Nameless(YearCounts year) =>
        year.Visits.Select(row => row with { Tally = row.Tally with { UserVisits = row.Tally.UserVisitsWithoutId } });
}
