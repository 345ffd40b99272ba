using FsCheck.Fluent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Counting;

/// <summary>The counts against a second, naive way to count: straight from the list of visits.</summary>
public sealed class RecountTests
{
    [Fact]
    public void Users_OfRandomVisits_EqualANaiveRecountInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans) Assert.Equal(NaiveUsers(visits, span), Text(counts.Users(span)));
    });

    [Fact]
    public void Visits_OfRandomVisits_EqualANaiveRecountInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans)
        {
            var inSpan = visits.Where(visit => IsIn(visit, span)).ToList();
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
    public void BusiestDay_OfRandomVisits_EqualsANaiveRecountInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans)
        {
            var days = visits.Where(visit => IsIn(visit, span)).GroupBy(visit => visit.Date, (_, day) => NaiveTally(day)).ToList();
            Assert.Equal(
                (days.Select(day => day.OtherVisits).Append(0).Max(), days.Select(day => day.UserVisitsWithoutId).Append(0).Max()),
                (counts.BusiestDay(span).OtherVisits, counts.BusiestDay(span).UserVisitsWithoutId));
        }
    });

    [Fact]
    public void UsersFrom_OfRandomVisits_AreTheDistinctUsersOfTheMonthsOfEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans)
        {
            var ofMonths = span.Months()
                .SelectMany(month => counts.Users(MonthSpan.Of(month)))
                .Distinct()
                .CountBy(user => user.Value);
            Assert.Equal(ofMonths.OrderBy(row => row.Key), counts.UsersFrom(span).OrderBy(row => row.Key));
            Assert.Equal(counts.Users(span).Count, counts.UsersFromAnywhere(span));
        }
    });

    [Fact]
    public void UsersFrom_KeyThatChanges_IsNeverAboveThePersons() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits.Select(visit => visit.User is { } user
            ? visit with { User = user with { KeyVersion = 1 + (visit.Date.Year % 2) } }
            : visit));
        foreach (var span in RandomVisits.Spans)
        {
            var persons = visits.Where(visit => visit is { Kind: VisitKind.User, User: not null } && IsIn(visit, span)).ToList();
            Assert.All(counts.UsersFrom(span), municipality => Assert.InRange(
                municipality.Value, 1, persons.Where(visit => visit.MunicipalityId == municipality.Key).DistinctBy(visit => visit.User).Count()));
            Assert.InRange(counts.UsersFromAnywhere(span), persons.Count == 0 ? 0 : 1, persons.DistinctBy(visit => visit.User).Count());
        }
    });

    [Fact]
    public void Users_OfAYear_LieBetweenTheLargestPartAndTheSumOfParts() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var year in RandomVisits.Years())
        {
            foreach (var kind in new[] { PeriodKind.HalfYear, PeriodKind.Tertial })
            {
                var parts = year.Parts(kind).Select(part => counts.Users(part.Months).Count).ToList();
                Assert.InRange(counts.Users(year.Months).Count, parts.Max(), parts.Sum());
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

    private static string NaiveUsers(IEnumerable<Visit> visits, MonthSpan span) => Text(visits
        .Where(visit => visit is { Kind: VisitKind.User, User: not null } && IsIn(visit, span))
        .GroupBy(visit => visit.User!.Value)
        .ToDictionary(user => user.Key, user => user
            .OrderBy(visit => visit.Date).ThenBy(visit => visit.RegisteredAt).ThenBy(visit => visit.RowKey, StringComparer.Ordinal)
            .Last().MunicipalityId));

    private static VisitTally NaiveTally(IEnumerable<Visit> visits) => new(
        visits.Count(visit => visit.Kind == VisitKind.User),
        visits.Count(visit => visit.Kind == VisitKind.Other),
        visits.Count(visit => visit is { Kind: VisitKind.User, User: null }),
        visits.Count(visit => !visit.NamesMunicipality),
        MostInADay(visits),
        MostInADay(visits.Where(visit => visit.Kind == VisitKind.User)));

    private static int MostInADay(IEnumerable<Visit> visits) =>
        visits.CountBy(visit => (visit.MunicipalityId, visit.Date)).Select(day => day.Value).Append(0).Max();

    private static bool IsIn(Visit visit, MonthSpan span) => span.First.FirstDay <= visit.Date && visit.Date <= span.Last.LastDay;

    private static string Text(IReadOnlyDictionary<UserKey, string> users) => string.Join(
        ", ", users.Select(user => $"{user.Key.KeyVersion} {user.Key.Pseudonym} {user.Value}").Order(StringComparer.Ordinal));
}
