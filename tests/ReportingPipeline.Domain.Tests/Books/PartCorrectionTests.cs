using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books;

public sealed class PartCorrectionTests
{
    private static readonly MonthSpan Half = ReportingCalendar.CalendarYear.Parse("2019-H1").Months;

    private static readonly Gen<(Visit[] Before, Visit[] Now, string[] Users, string[] MunicipalityIds)> Corrections =
        from before in RandomVisits.Visits
        from now in RandomVisits.Visits
        from users in Gen.SubListOf("u1", "u2", "u3", "u4", "u5")
        from municipalityIds in Gen.SubListOf(RandomVisits.Municipalities)
        select (before, now, users.ToArray(), municipalityIds.ToArray());

    [Fact]
    public void Apply_RandomVisits_CountsThoseOfBothThatAreChosen() => ForEvery.Value(Corrections, drawn =>
    {
        var (before, now) = (Named(drawn.Before), Named(drawn.Now));
        var mixed = before.Where(visit => !IsTakenUp(visit)).Concat(now.Where(IsTakenUp));

        var next = PartCorrection.Apply(
            Counted.From(before), Counted.From(now), user => drawn.Users.Contains(user.Pseudonym), drawn.MunicipalityIds.Contains);

        Assert.Equal(WithoutDays(Counted.From(mixed)).ContentHash(), WithoutDays(next).ContentHash());

        bool IsTakenUp(Visit visit) => visit is { Kind: VisitKind.User, User: { } user }
            ? drawn.Users.Contains(user.Pseudonym)
            : drawn.MunicipalityIds.Contains(visit.MunicipalityId);
    });

    [Fact]
    public void Apply_RandomVisits_HaveAsManyVisitsByUsersAsTheUsersHave() => ForEvery.Value(Corrections, drawn =>
    {
        var next = PartCorrection.Apply(
            Counted.From(drawn.Before),
            Counted.From(drawn.Now),
            user => drawn.Users.Contains(user.Pseudonym),
            drawn.MunicipalityIds.Contains);

        var months = next.Years.SelectMany(year => year.Users).SelectMany(user => user.Months).OfType<UserMonth>();
        var all = next.Years.SelectMany(year => year.Visits).ToList();
        Assert.Equal(
            all.Sum(row => row.Tally.UserVisits - row.Tally.UserVisitsWithoutId),
            months.Sum(month => month.Visits.Sum(from => from.Visits)));
        Assert.All(all, row => Assert.InRange(row.Tally.WithoutMunicipality, 0, row.Tally.Visits));
    });

    [Fact]
    public void Apply_Everything_IsThePresentCounts() => ForEvery.Value(RandomVisits.Visits.Two(), drawn =>
    {
        var (before, now) = (Counted.From(Named(drawn.Item1)).Of(Half), Counted.From(Named(drawn.Item2)).Of(Half));

        Assert.Equal(now.ContentHash(), PartCorrection.Apply(before, now, _ => true, _ => true).ContentHash());
    });

    [Fact]
    public void Apply_CalendarYearInWhichAllIsCancelled_LeavesNothingOfIt()
    {
        var straddling = ReportingCalendar.JulyYear.Parse("2019/20-T2").Months;
        var before = Counted.From(Counted.UserVisit("2019-12-01", "anna"), Counted.UserVisit("2020-01-01", "kari")).Of(straddling);
        var now = Counted.From(Counted.UserVisit("2019-12-01", "anna")).Of(straddling);

        Assert.Equal(now.ContentHash(), PartCorrection.Apply(before, now, _ => true, _ => false).ContentHash());
    }

    [Fact]
    public void Apply_UsersAlone_KeepsHowManyVisitsNameNoMunicipality()
    {
        var visits = Enumerable.Repeat(Counted.VisitFromNobodyKnowsWhere("2019-02-01"), 3).ToList();
        var late = Counted.UserVisit("2019-02-01", "anna", Municipality.OtherId) with { NamesMunicipality = false };

        var next = PartCorrection.Apply(Counted.From(visits), Counted.From([.. visits, late]), _ => true, _ => false);

        Assert.Equal(new VisitTally(1, 3, 0, WithoutMunicipality: 3), next.Visits(Half));
    }

    [Fact]
    public void Apply_CancelledVisitsThatNameNoMunicipality_AreNotMoreThanThereAreVisits()
    {
        var cancelled = Counted.UserVisit("2019-02-01", "anna", Municipality.OtherId) with { NamesMunicipality = false };
        var left = Counted.OtherVisit("2019-02-01", Municipality.OtherId);

        var next = PartCorrection.Apply(
            Counted.From(cancelled, cancelled with { Date = new(2019, 2, 2) }, left), Counted.From(left), _ => true, _ => false);

        Assert.Equal(new VisitTally(0, 1, 0, WithoutMunicipality: 1), next.Visits(Half));
    }

    // How many of a user's visits name no municipality is not counted.
    private static List<Visit> Named(IEnumerable<Visit> visits) => [.. visits.Select(visit => visit with { NamesMunicipality = true })];

    private static CollectedCounts WithoutDays(CollectedCounts counts) => counts with
    {
        Years = [.. counts.Years.Select(year => new YearCounts(year.Year, year.Visits, year.Users, [])).Where(year => !year.IsEmpty)],
    };
}
