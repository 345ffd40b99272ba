using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Changes.ChangeReason;

namespace ReportingPipeline.Domain.Tests.Changes;

/// <summary>Why figures differ, as far as two counts tell: nothing is known of single rows, or of when they were registered.</summary>
public sealed class ReasonFinderTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019")] };
    private static readonly MonthSpan Half = new(new(2019, 1), new(2019, 6));
    private static readonly MonthSpan Year = new(new(2019, 1), new(2019, 12));
    private static readonly Visit Anna = Counted.UserVisit("2019-03-05", "anna");
    private static readonly Visit Berit = Counted.UserVisit("2019-03-09", "berit", "stange");

    private Visit[] _now = [Anna, Berit];

    [Fact]
    public void For_MoreVisits_IsALateRegistrationWhereverTheyCount()
    {
        _now = [Anna, Berit, Counted.UserVisit("2019-04-01", "cato")];

        Assert.Equal([LateRegistration], For(Quantity.Visits));
        Assert.Equal([LateRegistration], For(Quantity.UserVisits));
        Assert.Equal([LateRegistration], For(Quantity.UniqueUsers, "hamar"));
        Assert.Equal([LateRegistration], For(Quantity.GrantKroner, "hamar"));
    }

    // The centre's own clock may have been wrong, or the row may have been brought in later with its old time.
    [Fact]
    public void For_MoreVisitsRegisteredLongAgo_IsALateRegistrationAllTheSame()
    {
        _now = [Anna, Berit, Anna with { Date = new(2019, 3, 6), RegisteredAt = Anna.RegisteredAt.AddYears(-1) }];

        Assert.Equal([LateRegistration], For(Quantity.Visits, "hamar"));
    }

    [Fact]
    public void For_FewerVisits_IsACancellation()
    {
        _now = [Berit];

        Assert.Equal([Cancellation], For(Quantity.Visits));
        Assert.Equal([Cancellation], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_SameVisitsFromElsewhere_IsAChangedMunicipalityThere()
    {
        _now = [Anna with { MunicipalityId = "stange" }, Berit];

        Assert.All(["hamar", "stange"], id => Assert.Equal([ChangedMunicipality], For(Quantity.UniqueUsers, id)));
        Assert.All(["hamar", "stange"], id => Assert.Equal([ChangedMunicipality], For(Quantity.Visits, id)));
    }

    [Fact]
    public void For_OneOfSeveralVisitsFromElsewhere_IsAChangedMunicipality()
    {
        _now = [Anna, Anna with { Date = new(2019, 3, 6), MunicipalityId = "loten" }, Berit];
        var before = Counted.From(Anna, Anna with { Date = new(2019, 3, 6) }, Berit);

        Assert.Equal([ChangedMunicipality], new ReasonFinder(Centre, before, Counted.From(_now)).For(Name(Quantity.Visits, "loten")));
    }

    [Fact]
    public void For_MoveAndLateVisit_LeavesTheTotalToTheLateVisit()
    {
        _now = [Anna with { MunicipalityId = "stange" }, Berit, Counted.UserVisit("2019-03-20", "cato")];

        Assert.Equal([LateRegistration], For(Quantity.Visits));
        Assert.Equal([LateRegistration, ChangedMunicipality], For(Quantity.Visits, "hamar"));
        Assert.Equal([ChangedMunicipality], For(Quantity.UniqueUsers, "stange"));
    }

    [Fact]
    public void For_RowOfSeveralMunicipalities_HasTheReasonsOfAllOfThem()
    {
        _now = [Anna with { MunicipalityId = "ringsaker" }, Berit, Counted.UserVisit("2019-04-20", "cato", "loten")];

        Assert.Equal([LateRegistration, ChangedMunicipality], For(Quantity.Visits, "ringsaker", "loten"));
    }

    [Fact]
    public void For_AsManyVisitsOfAnotherUser_IsACorrection()
    {
        _now = [Anna with { User = new UserKey(1, "cato") }, Berit];

        Assert.Equal([Correction], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_AsManyVisitsOfAnotherUserBesideAMove_IsACorrection()
    {
        _now = [Anna with { User = new UserKey(1, "cato") }, Berit with { MunicipalityId = "loten" }];

        Assert.Equal([Correction], For(Quantity.Visits, "hamar"));
        Assert.Equal([ChangedMunicipality], For(Quantity.Visits, "loten"));
    }

    [Fact]
    public void For_GrantThatIsConfiguredNoMore_IsACorrection()
    {
        var later = new ReasonFinder(Centre with { Grants = [] }, Counted.From(Anna), Counted.From(Anna, Berit));

        Assert.Equal([Correction], later.For(Name(Quantity.GrantKroner, "hamar")));
    }

    [Theory]
    [InlineData(VisitKind.Other)]
    [InlineData(VisitKind.User)]
    public void For_AsManyVisitsThatNameNoUserNow_IsACorrection(VisitKind kind)
    {
        _now = [Anna with { Kind = kind, User = null }, Berit];

        Assert.Equal([Correction], For(Quantity.UserVisits));
        Assert.Equal([Correction], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_LateVisitAndCancellationInAnotherMonth_IsBoth()
    {
        _now = [Berit, Counted.OtherVisit("2019-04-20")];

        Assert.Equal([LateRegistration, Cancellation], For(Quantity.Visits));
    }

    [Fact]
    public void For_MonthOutsideTheSpan_GivesNoReason()
    {
        _now = [Berit, Counted.UserVisit("2019-07-01", "cato"), Counted.UserVisit("2018-12-31", "cato")];

        Assert.Equal([Cancellation], For(Quantity.Visits));
    }

    [Fact]
    public void For_MunicipalityThatStayedTheSame_HasTheReasonsOfTheOthers()
    {
        _now = [Anna, Berit, Counted.UserVisit("2019-04-01", "cato")];

        Assert.Equal([LateRegistration], For(Quantity.GrantKroner, "stange"));
    }

    [Fact]
    public void For_LateVisitElsewhere_TakesTheUserAwayFromTheEarlierMunicipality()
    {
        _now = [Anna, Berit, Anna with { Date = new(2019, 5, 2), MunicipalityId = "stange" }];

        Assert.All(["hamar", "stange"], id => Assert.Equal([LateRegistration], For(Quantity.UniqueUsers, id)));
    }

    [Fact]
    public void For_UserVisits_HasNoReasonsOfOtherVisitors()
    {
        _now = [Berit, Counted.OtherVisit("2019-04-20"), Counted.OtherVisit("2019-04-21")];

        Assert.Equal([Cancellation], For(Quantity.UserVisits, "hamar"));
        Assert.Equal([LateRegistration, Cancellation], For(Quantity.Visits, "hamar"));
    }

    [Fact]
    public void For_VisitsWithoutUserId_HasTheReasonsOfThoseAlone()
    {
        _now = [Berit, Counted.OtherVisit("2019-05-20"), Counted.UserVisit("2019-04-20", null)];

        Assert.Equal([LateRegistration], For(Quantity.UserVisitsWithoutId));
        Assert.Equal([LateRegistration, Cancellation], For(Quantity.UserVisits));
    }

    [Fact]
    public void For_UniqueUsers_HasTheReasonsOfThoseWhoAreCountedOtherwise()
    {
        // Berit came once more, which makes no user more.
        _now = [Berit, Berit with { Date = new(2019, 4, 9) }, Counted.UserVisit("2019-05-20", null)];

        Assert.Equal([Cancellation], For(Quantity.UniqueUsers));
        Assert.Equal([Cancellation], For(Quantity.UniqueUsers, "hamar"));
        Assert.Equal([Correction], For(Quantity.UniqueUsers, "stange"));
    }

    [Fact]
    public void For_UserCountedElsewhere_HasTheReasonOfTheLatestVisitAndNoneOfOthers()
    {
        // Anna's latest visit is corrected; what came late in January, and of Berit, leaves her where she is.
        _now = [Anna with { MunicipalityId = "loten" }, Anna with { Date = new(2019, 1, 5) }, Berit, Berit with { Date = new(2019, 4, 9) }];

        Assert.All(["hamar", "loten"], id => Assert.Equal([ChangedMunicipality], For(Quantity.UniqueUsers, id)));
        Assert.Equal([LateRegistration], For(Quantity.Visits, "stange"));
    }

    [Fact]
    public void For_LatestVisitCancelled_TakesTheUserBackToTheEarlierMunicipality()
    {
        var before = Counted.From(Anna, Anna with { Date = new(2019, 5, 2), MunicipalityId = "stange" }, Berit);

        Assert.All(["hamar", "stange"], id => Assert.Equal(
            [Cancellation], new ReasonFinder(Centre, before, Counted.From(_now)).For(Name(Quantity.UniqueUsers, id))));
    }

    [Fact]
    public void For_MunicipalityThatLostVisitsToAnother_IsNotLateWhereTheUserHasMore()
    {
        _now = [Anna with { MunicipalityId = "stange" }, Anna with { Date = new(2019, 3, 6), MunicipalityId = "stange" }, Berit];

        Assert.Equal([ChangedMunicipality], For(Quantity.Visits, "hamar"));
        Assert.Equal([LateRegistration, ChangedMunicipality], For(Quantity.Visits, "stange"));
    }

    [Fact]
    public void For_UsersOfBothHalves_HasTheReasonsOfThoseWhoComeInBothNow()
    {
        _now = [Anna, Anna with { Date = new(2019, 8, 5) }, Counted.OtherVisit("2019-08-06")];
        Assert.Equal([LateRegistration], For(Quantity.RepeatedUsers));

        // Who comes in one half only is in it and in the year, and in neither twice.
        _now = [Anna, Counted.UserVisit("2019-04-01", "cato")];
        Assert.Equal([Correction], For(Quantity.RepeatedUsers));
        Assert.Equal([LateRegistration, Cancellation], For(Quantity.UserYears));
    }

    [Fact]
    public void For_VisitsFromElsewhere_CountsWhatTheCentreDoesNotList()
    {
        _now = [Anna, Berit with { MunicipalityId = "oslo" }, Counted.OtherVisit("2019-04-01")];

        Assert.Equal([ChangedMunicipality], For(Quantity.UserVisits, Municipality.OtherId));
        Assert.Equal([ChangedMunicipality], For(Quantity.Visits, Municipality.OtherId));
    }

    [Fact]
    public void For_Grant_HasTheReasonsOfWhatItIsSharedByAndOfThePayersAlone()
    {
        var users = Centre with { Grants = [TestCentre.Grant("2019") with { Measure = GrantMeasure.UniqueUsers, MunicipalityIds = ["hamar", "stange"] }] };
        _now = [Berit, Counted.OtherVisit("2019-04-20"), Counted.UserVisit("2019-05-01", "cato", "loten")];

        Assert.Equal([Cancellation], new ReasonFinder(users, Counted.From(Anna, Berit), Counted.From(_now)).For(Name(Quantity.GrantKroner, "stange")));
    }

    [Fact]
    public void For_NothingThatTheCountsTell_IsACorrection() => Assert.Equal([Correction], For(Quantity.GrantKroner, "hamar"));

    private IReadOnlyList<ChangeReason> For(Quantity quantity, params string[] municipalities) =>
        new ReasonFinder(Centre, Counted.From(Anna, Berit), Counted.From(_now)).For(Name(quantity, municipalities));

    // What is of half a year is of the first; grants, and what the halves count twice, are of the year.
    private static FigureName Name(Quantity quantity, params string[] municipalities) => new(
        quantity,
        quantity is Quantity.GrantKroner or Quantity.RepeatedUsers or Quantity.UserYears ? Year : Half,
        municipalities.Length == 0 ? null : MunicipalityRow.Of(municipalities));
}
