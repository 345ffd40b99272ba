using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Counting;
using static ReportingPipeline.Domain.Changes.ChangeReason;

namespace ReportingPipeline.Tests.Changes;

public sealed class ChangeReasonsTests
{
    private static readonly MonthSpan Half = new(new(2019, 1), new(2019, 6));
    private static readonly Visit Anna = Counted.UserVisit("2019-03-05", "anna");
    private static readonly Visit Berit = Counted.UserVisit("2019-03-09", "berit", "stange");

    private readonly List<TouchedRow> _touched = [];
    private Visit[] _before = [Anna, Berit];
    private Visit[] _now = [Anna, Berit];

    [Fact]
    public void For_LateVisit_IsALateRegistrationWhereItCounts()
    {
        Late(Counted.UserVisit("2019-04-01", "cato"));

        Assert.Equal([LateRegistration], For(Quantity.Visits));
        Assert.Equal([LateRegistration], For(Quantity.UserVisits));
        Assert.Equal([LateRegistration], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_NothingButTheConfigurationIsAnother_IsTheReason()
    {
        var reasons = ChangeReasons.Of(Counted.From(_before), Counted.From(_now), [], isReconfigured: true);

        Assert.Equal([ChangedConfiguration], reasons.For(new FigureName(Quantity.Visits, FigureForm.GrantPart, Half) { MunicipalityId = "hamar" }));
        Assert.Equal([Correction], Reasons().For(new FigureName(Quantity.Visits, FigureForm.GrantPart, Half) { MunicipalityId = "hamar" }));
    }

    [Fact]
    public void For_CancelledVisit_IsACancellation()
    {
        Cancel(Anna);

        Assert.Equal([Cancellation], For(Quantity.Visits));
        Assert.Equal([Cancellation], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_VisitThatTheSourceDeleted_IsACancellation()
    {
        _now = [Berit];

        Assert.Equal([Cancellation], For(Quantity.Visits));
        Assert.Equal([Cancellation], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_VisitCancelledAndEmptied_IsACancellationThoughOtherRowsWereWrittenAgain()
    {
        _now = [Berit];
        Touch(Berit);
        _touched.Add(new(new(2019, 3), null, RejectionReason.MalformedDate, IsLate: false, IsCancelled: true));

        Assert.Equal([Cancellation], For(Quantity.Visits));
        Assert.Equal([Cancellation], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_VisitMovedToAnotherMunicipality_IsAChangedMunicipality()
    {
        _now = [Anna with { MunicipalityId = "stange" }, Berit];
        Touch(_now[0]);

        Assert.Equal([ChangedMunicipality], For(Quantity.UniqueUsers, "hamar"));
        Assert.Equal([ChangedMunicipality], For(Quantity.UniqueUsers, "stange"));
        Assert.Equal([ChangedMunicipality], For(Quantity.Visits, "hamar", FigureForm.GrantBase));
        Assert.Equal([ChangedMunicipality], For(Quantity.Visits, null, FigureForm.GrantBase));
    }

    [Fact]
    public void For_MoveAndLateVisit_LeavesTheTotalToTheLateVisit()
    {
        _now = [Anna with { MunicipalityId = "stange" }, Berit];
        Touch(_now[0]);
        Late(Counted.UserVisit("2019-03-20", "cato"));

        Assert.Equal([LateRegistration], For(Quantity.Visits));
        Assert.Equal([LateRegistration, ChangedMunicipality], For(Quantity.Visits, "hamar", FigureForm.GrantPart));
        Assert.Equal([ChangedMunicipality], For(Quantity.UniqueUsers, "stange"));
    }

    [Fact]
    public void For_OtherUserOnTheSameVisit_IsACorrection()
    {
        _now = [Anna with { User = new UserKey(1, "cato") }, Berit];
        Touch(_now[0]);

        Assert.Equal([Correction], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_VisitOfAnotherKind_IsACorrection()
    {
        _now = [Anna with { Kind = VisitKind.Other, User = null }, Berit];
        Touch(_now[0]);

        Assert.Equal([Correction], For(Quantity.UserVisits));
        Assert.Equal([Correction], For(Quantity.UniqueUsers, "hamar"));
    }

    [Fact]
    public void For_LateVisitOfAnotherSort_IsNoReasonForUserVisits()
    {
        Late(Counted.OtherVisit("2019-03-20"));
        Cancel(Anna);

        Assert.Equal([LateRegistration, Cancellation], For(Quantity.Visits));
        Assert.Equal([Cancellation], For(Quantity.UserVisits));
    }

    [Fact]
    public void For_RowsWrittenAgainAsTheyWere_GivesThemNoPart()
    {
        Touch(Berit);
        _touched.Add(new(new(2019, 3), Counted.UserVisit("2019-03-01", "long gone"), null, IsLate: false, IsCancelled: true));
        _touched.Add(new(new(2019, 5), Counted.UserVisit("2019-05-01", "long gone"), null, IsLate: true, IsCancelled: true));
        Late(Counted.UserVisit("2019-03-20", "cato"));

        Assert.Equal([LateRegistration], For(Quantity.Visits));
        Assert.Equal([LateRegistration], For(Quantity.UniqueUsers));
    }

    [Fact]
    public void For_MonthOutsideTheSpan_GivesNoReason()
    {
        Late(Counted.UserVisit("2019-07-01", "cato"));
        Cancel(Anna);

        Assert.Equal([Cancellation], For(Quantity.Visits));
        var change = new FigureName(Quantity.Visits, FigureForm.Change, MonthSpan.Of(new(2019, 7))) { ComparedWith = MonthSpan.Of(new(2019, 3)) };
        Assert.Equal([LateRegistration, Cancellation], Reasons().For(change));
    }

    [Fact]
    public void For_ShareOfAMunicipalityThatStayedTheSame_HasTheReasonsOfTheOthers()
    {
        Late(Counted.UserVisit("2019-04-01", "cato"));

        Assert.Equal([LateRegistration], For(Quantity.UniqueUsers, "stange", FigureForm.Share));
    }

    [Fact]
    public void For_LateVisitElsewhere_TakesTheUserAwayFromTheEarlierMunicipality()
    {
        Late(Anna with { Date = new(2019, 5, 2), MunicipalityId = "stange" });
        Cancel(Counted.UserVisit("2019-02-02", "dora"));

        Assert.Equal([LateRegistration, Cancellation], For(Quantity.UniqueUsers, "hamar"));
        Assert.Equal([LateRegistration], For(Quantity.UniqueUsers, "stange"));
    }

    [Fact]
    public void For_RejectedRows_TellsLateFromCorrected()
    {
        _touched.Add(new(new(2019, 4), null, RejectionReason.UnknownKind, IsLate: true, IsCancelled: false));
        var reasons = ChangeReasons.Of(Rejected(0, 2), Rejected(1, 1), _touched);

        Assert.Equal([LateRegistration], reasons.For(Of(RejectionReason.UnknownKind)));
        Assert.Equal([Correction], ChangeReasons.Of(Rejected(0, 1), Rejected(1, 1), []).For(Of(RejectionReason.UnknownKind)));
        Assert.Equal([Correction], ChangeReasons.Of(Rejected(0, 1), Rejected(0, 1), []).For(Of(RejectionReason.MalformedDate)));

        static FigureName Of(RejectionReason reason) => new(Quantity.RejectedRows, FigureForm.Count, Half) { Rejection = reason };
    }

    private static CollectedCounts Rejected(int unknownKind, int malformedDate)
    {
        var counter = new PartitionCounter(SourcePartition.Of(Counted.CentreId, new(2019, 4)));
        for (var row = 0; row < unknownKind; row++) counter.Reject(RejectionReason.UnknownKind);
        for (var row = 0; row < malformedDate; row++) counter.Reject(RejectionReason.MalformedDate);
        return Counted.Merge([counter.ToCounts()]);
    }

    private void Late(Visit visit)
    {
        _now = [.. _now, visit];
        _touched.Add(new(new(visit.Date), visit, null, IsLate: true, IsCancelled: false));
    }

    private void Touch(Visit visit) => _touched.Add(new(new(visit.Date), visit, null, IsLate: false, IsCancelled: false));

    private void Cancel(Visit visit)
    {
        if (!_before.Contains(visit)) _before = [.. _before, visit];
        _now = [.. _now.Where(other => other != visit)];
        _touched.Add(new(new(visit.Date), visit, null, IsLate: false, IsCancelled: true));
    }

    private ChangeReasons Reasons() => ChangeReasons.Of(Counted.From(_before), Counted.From(_now), _touched);

    private IReadOnlyList<ChangeReason> For(Quantity quantity, string? municipality = null, FigureForm form = FigureForm.Count) =>
        Reasons().For(new FigureName(quantity, form, Half) { MunicipalityId = municipality });
}
