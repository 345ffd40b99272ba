using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Counting;
using static ReportingPipeline.Domain.Changes.ChangeReason;

namespace ReportingPipeline.Tests.Changes;

/// <summary>Why figures differ, as far as two counts tell: nothing is known of single rows, or of when they were registered.</summary>
public sealed class ReasonFinderTests
{
    private static readonly MonthSpan Half = new(new(2019, 1), new(2019, 6));
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

        Assert.Equal([ChangedMunicipality], new ReasonFinder(before, Counted.From(_now)).For(Name(Quantity.Visits, "loten")));
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
    public void For_NothingThatTheCountsTell_IsACorrection() => Assert.Equal([Correction], For(Quantity.GrantKroner, "hamar"));

    private IReadOnlyList<ChangeReason> For(Quantity quantity, params string[] municipalities) =>
        new ReasonFinder(Counted.From(Anna, Berit), Counted.From(_now)).For(Name(quantity, municipalities));

    private static FigureName Name(Quantity quantity, params string[] municipalities) =>
        new(quantity, Half, municipalities.Length == 0 ? null : MunicipalityRow.Of(municipalities));
}
