using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

public sealed class PartitionCounterTests
{
    private static readonly YearMonth January = new(2019, 1);

    [Fact]
    public void ToCounts_NothingAdded_IsEmpty()
    {
        var counts = Counted.Partition(January);

        Assert.Empty(counts.Visits);
        Assert.Equal(default, counts.Days);
        Assert.Empty(counts.Users);
        Assert.Empty(counts.Rejected);
    }

    [Fact]
    public void Add_VisitsOfEverySort_AreTalliedByMunicipality()
    {
        var counts = Counted.Partition(
            January,
            Counted.UserVisit("2019-01-02", "anna"), Counted.UserVisit("2019-01-03", "anna"), Counted.UserVisit("2019-01-03", null),
            Counted.OtherVisit("2019-01-04"), Counted.OtherVisit("2019-01-04", "stange"));

        Assert.Equal(new VisitTally(UserVisits: 3, OtherVisits: 1, UserVisitsWithoutId: 1), counts.Visits["hamar"]);
        Assert.Equal(new VisitTally(UserVisits: 0, OtherVisits: 1, UserVisitsWithoutId: 0), counts.Visits["stange"]);
        Assert.Equal(4, counts.Visits["hamar"].Visits);
        Assert.Equal("anna", Assert.Single(counts.Users).Key.Pseudonym);
    }

    [Fact]
    public void Add_VisitsOfWhichSomeNameNoMunicipality_AreToldApartFromThoseFromElsewhere()
    {
        var counts = Counted.Partition(
            January,
            Counted.VisitFromNobodyKnowsWhere("2019-01-02"),
            Counted.UserVisit("2019-01-02", "anna", Municipality.OtherId) with { NamesMunicipality = false },
            Counted.OtherVisit("2019-01-02", Municipality.OtherId));

        Assert.Equal((3, 2), (counts.Visits[Municipality.OtherId].Visits, counts.Visits[Municipality.OtherId].WithoutMunicipality));
    }

    [Fact]
    public void Add_VisitsOfEitherSort_GiveTheirDays()
    {
        var counts = Counted.Partition(
            January,
            Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-01-01", "berit", "stange"), Counted.OtherVisit("2019-01-31"));

        Assert.Equal([1, 31], Enumerable.Range(1, 31).Where(counts.Days.Contains));
    }

    [Fact]
    public void Add_VisitsOfAUserFromSeveralMunicipalities_AreCountedByMunicipalityTheLatestFirst()
    {
        var counts = Counted.Partition(
            January,
            Counted.UserVisit("2019-01-04", "anna", "stange"),
            Counted.UserVisit("2019-01-02", "anna"), Counted.UserVisit("2019-01-03", "anna"),
            Counted.UserVisit("2019-01-01", "anna", Municipality.OtherId));

        Assert.Equal(["stange:1,hamar:2,other:1"], counts.Users.Values.Select(month => month.Text));
    }

    [Fact]
    public void Add_OtherVisitorWithAnId_IsNoUser()
    {
        var relative = Counted.UserVisit("2019-01-02", "anna") with { Kind = VisitKind.Other };

        var counts = Counted.Partition(January, relative);

        Assert.Empty(counts.Users);
        Assert.Equal(new VisitTally(UserVisits: 0, OtherVisits: 1, UserVisitsWithoutId: 0), counts.Visits["hamar"]);
    }

    [Theory]
    [InlineData("2019-01-02", "23:00", "z", "2019-01-03", "01:00", "a")]
    [InlineData("2019-01-02", "08:00", "z", "2019-01-02", "08:01", "a")]
    [InlineData("2019-01-02", "08:00", "a", "2019-01-02", "08:00", "b")]
    [InlineData("2019-01-02", "08:00", "Z", "2019-01-02", "08:00", "a")]
    public void Add_TwoMunicipalities_KeepsTheLaterByDateThenRegistrationThenRowKey(
        string date, string registeredAt, string rowKey, string laterDate, string laterRegisteredAt, string laterRowKey)
    {
        var earlier = Counted.UserVisit(date, "anna", "hamar", registeredAt: registeredAt, rowKey: rowKey);
        var later = Counted.UserVisit(laterDate, "anna", "stange", registeredAt: laterRegisteredAt, rowKey: laterRowKey);

        Assert.Equal("stange", Assert.Single(Counted.Partition(January, earlier, later).Users).Value.Latest);
        Assert.Equal("stange", Assert.Single(Counted.Partition(January, later, earlier).Users).Value.Latest);
    }

    [Theory]
    [InlineData("08:00", "z", "08:01", "a")]
    [InlineData("08:00", "a", "08:00", "b")]
    public void Add_UserTwiceADay_CountsTheLaterRowOnceInEitherOrder(string registeredAt, string rowKey, string laterAt, string laterKey)
    {
        var earlier = Counted.UserVisit("2019-01-02", "anna", "hamar", registeredAt: registeredAt, rowKey: rowKey);
        var later = Counted.UserVisit("2019-01-02", "anna", "stange", registeredAt: laterAt, rowKey: laterKey);
        foreach (var visits in new[] { new[] { earlier, later }, [later, earlier] })
        {
            var counter = new PartitionCounter(SourcePartition.Of("centre", January));

            Assert.Equal([null, earlier], visits.Select(counter.Add));

            var counts = counter.ToCounts();
            Assert.Equal(("stange", 1), (Assert.Single(counts.Visits).Key, counts.Visits["stange"].Visits));
            Assert.Equal("stange:1", Assert.Single(counts.Users).Value.Text);
        }
    }

    [Fact]
    public void Add_VisitsOfOneDayByNobodyKnown_AllCount() => Assert.Equal(4, Counted.Partition(
        January,
        Counted.UserVisit("2019-01-02", null), Counted.UserVisit("2019-01-02", null),
        Counted.OtherVisit("2019-01-02"), Counted.OtherVisit("2019-01-02")).Visits["hamar"].Visits);

    [Fact]
    public void Add_EarlierDateRegisteredLater_DoesNotWin()
    {
        var late = Counted.UserVisit("2019-01-02", "anna", "hamar") with { RegisteredAt = Counted.AsOf };

        Assert.Equal(
            "stange",
            Assert.Single(Counted.Partition(January, Counted.UserVisit("2019-01-03", "anna", "stange"), late).Users).Value.Latest);
    }

    [Fact]
    public void Add_OnePseudonymUnderTwoKeyVersions_IsTwoUsers() => Assert.Equal(2, Counted.Partition(
        January, Counted.UserVisit("2019-01-02", "anna", keyVersion: 1), Counted.UserVisit("2019-01-02", "anna", keyVersion: 2)).Users.Count);

    [Fact]
    public void Reject_Rows_AreCountedByReason()
    {
        var counter = new PartitionCounter(SourcePartition.Of("centre", January));
        counter.Reject(RejectionReason.MalformedDate);
        counter.Reject(RejectionReason.UnknownKind);
        counter.Reject(RejectionReason.MalformedDate);

        var counts = counter.ToCounts();

        Assert.Equal(2, counts.Rejected[RejectionReason.MalformedDate]);
        Assert.Equal(1, counts.Rejected[RejectionReason.UnknownKind]);
    }

    [Fact]
    public void ToCounts_RowsAddedLater_DoNotEnter()
    {
        var counter = new PartitionCounter(SourcePartition.Of("centre", January));
        var before = counter.ToCounts();

        counter.Add(Counted.UserVisit("2019-01-02", "anna"));
        counter.Add(Counted.OtherVisit("2019-01-02"));
        counter.Reject(RejectionReason.MalformedDate);

        Assert.Empty(before.Visits);
        Assert.Equal(default, before.Days);
        Assert.Empty(before.Users);
        Assert.Empty(before.Rejected);
    }
}
