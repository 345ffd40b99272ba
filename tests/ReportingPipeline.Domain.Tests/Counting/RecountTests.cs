using FsCheck.Fluent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

/// <summary>The counts against a second, naive way to count: straight from the list of visits.</summary>
public sealed class RecountTests
{
    // Every set of municipalities, since rows of several are counted too.
    private static readonly MunicipalityRow[] Rows =
    [
        .. from set in Enumerable.Range(1, 7)
           select MunicipalityRow.Of(RandomVisits.Municipalities.Where((_, index) => (set >> index) % 2 == 1)),
    ];

    [Fact]
    public void CountedUnder_OfRandomVisits_EqualsANaiveRecountInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var timelines = new UserTimelines(Counted.From(visits));
        foreach (var span in RandomVisits.Spans)
        {
            var (users, latest) = (timelines.Count(span), NaiveUsers(visits, span));
            Assert.Equal(latest.Count, users.Total);
            Assert.All(Rows, row => Assert.Equal(latest.Values.Count(row.Contains), users.CountedUnder(row)));
        }
    });

    [Fact]
    public void VisitingFrom_OfRandomVisits_EqualsANaiveRecountInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var timelines = new UserTimelines(Counted.From(visits));
        foreach (var span in RandomVisits.Spans)
        {
            var users = timelines.Count(span);
            Assert.All(Rows, row => Assert.Equal(
                UserVisits(visits, span).Where(visit => row.Contains(visit.MunicipalityId)).DistinctBy(visit => visit.User).Count(),
                users.VisitingFrom(row)));
            Assert.Equal(users.Total, users.VisitingFrom(Rows[^1]));
        }
    });

    [Fact]
    public void Users_OfRandomVisits_HaveAsManyVisitsByMunicipalityAsTheRowsSay() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var year in counts.Years)
        {
            foreach (var month in new MonthSpan(new(year.Year, 1), new(year.Year, 12)).Months())
            {
                var counted = year.Users.SelectMany(user => user.Months[month.Month - 1]?.Visits ?? [])
                    .GroupBy(from => from.MunicipalityId, (id, from) => (id, from.Sum(visit => visit.Visits)));
                var naive = UserVisits(visits, MonthSpan.Of(month)).CountBy(visit => visit.MunicipalityId)
                    .Select(from => (from.Key, from.Value));
                Assert.Equal(naive.Order(), counted.Order());
            }
        }
    });

    [Fact]
    public void Visits_OfRandomVisits_EqualANaiveRecountInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans)
        {
            var inSpan = RandomVisits.ThatCount(visits).Where(visit => IsIn(visit, span)).ToList();
            Assert.Equal(NaiveTally(inSpan), counts.Visits(span));

            var byMunicipality = counts.VisitsByMunicipality(span);
            Assert.Equal(inSpan.Select(visit => visit.MunicipalityId).Distinct().Order(), byMunicipality.Keys.Order());
            Assert.All(byMunicipality, municipality => Assert.Equal(
                NaiveTally(inSpan.Where(visit => visit.MunicipalityId == municipality.Key)), municipality.Value));
        }
    });

    [Fact]
    public void DaysWithVisits_OfRandomVisits_AreTheirDatesInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans)
        {
            var naive = visits.Where(visit => IsIn(visit, span)).Select(visit => visit.Date).Distinct();
            Assert.Equal(naive.Order(), counts.DaysWithVisits(span).Order());
        }
    });

    [Fact]
    public void Users_OfAYear_LieBetweenTheLargestPartAndTheSumOfParts() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var timelines = new UserTimelines(Counted.From(visits));
        foreach (var year in RandomVisits.Years())
        {
            foreach (var kind in new[] { PeriodKind.HalfYear, PeriodKind.Tertial })
            {
                var parts = year.Parts(kind).Select(part => timelines.Count(part.Months).Total ?? 0).ToList();
                Assert.InRange(timelines.Count(year.Months).Total ?? 0, parts.Max(), parts.Sum());
            }
        }
    });

    [Fact]
    public void ToCounts_RowsInAnyOrder_AreTheSame() => ForEvery.Value(
        from visits in RandomVisits.Visits
        from shuffled in Gen.Shuffle(visits)
        select (visits, shuffled),
        rows => Assert.Equal(Hash(Counted.From(rows.visits)), Hash(Counted.From(rows.shuffled))));

    internal static string Hash(CollectedCounts counts) =>
        string.Join('\n', counts.Years.OrderBy(year => year.Year).Select(year => $"{year.Year} {year.ContentHash()}"));

    private static Dictionary<UserKey, string> NaiveUsers(IEnumerable<Visit> visits, MonthSpan span) => UserVisits(visits, span)
        .GroupBy(visit => visit.User!.Value)
        .ToDictionary(user => user.Key, user => user
            .OrderBy(visit => visit.Date).ThenBy(visit => visit.RegisteredAt).ThenBy(visit => visit.RowKey, StringComparer.Ordinal)
            .Last().MunicipalityId);

    private static IEnumerable<Visit> UserVisits(IEnumerable<Visit> visits, MonthSpan span) =>
        RandomVisits.ThatCount(visits).Where(visit => visit is { Kind: VisitKind.User, User: not null } && IsIn(visit, span));

    private static VisitTally NaiveTally(IEnumerable<Visit> visits) => new(
        visits.Count(visit => visit.Kind == VisitKind.User),
        visits.Count(visit => visit.Kind == VisitKind.Other),
        visits.Count(visit => visit is { Kind: VisitKind.User, User: null }),
        visits.Count(visit => !visit.NamesMunicipality));

    private static bool IsIn(Visit visit, MonthSpan span) => span.First.FirstDay <= visit.Date && visit.Date <= span.Last.LastDay;
}
