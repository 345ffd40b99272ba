using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

public sealed class YearCountsTests
{
    private static readonly Gen<PartitionCounts[]> OneYear = RandomVisits.Visits.Select(visits =>
        Counted.Partitions(visits.Select(visit => visit with { Date = new DateOnly(2019, visit.Date.Month, Math.Min(visit.Date.Day, 28)) })).ToArray());

    [Fact]
    public void Replace_PartitionsInAnyOrderAndGrouping_GivesTheSameCounts() => ForEvery.Value(
        from partitions in OneYear
        from shuffled in Gen.Shuffle(partitions)
        from firstBatch in Gen.Choose(0, partitions.Length)
        select (partitions, shuffled, firstBatch),
        sample => Assert.Equal(
            YearOf(sample.partitions).ContentHash(),
            YearOf(sample.shuffled[..sample.firstBatch]).Replace(sample.shuffled[sample.firstBatch..]).ContentHash()));

    [Fact]
    public void Replace_TheSamePartitionsAgain_ChangesNothing() => ForEvery.Value(OneYear, partitions =>
        Assert.Equal(YearOf(partitions).ContentHash(), YearOf(partitions).Replace(partitions).ContentHash()));

    [Fact]
    public void Replace_ThereAndBack_RestoresTheCounts() => ForEvery.Value(
        from partitions in OneYear
        from others in OneYear
        select (partitions, others),
        sample =>
        {
            var before = YearOf(sample.partitions);
            var replaced = sample.others.Select(counts => counts.Partition).ToList();
            var restoring = replaced.Select(partition =>
                sample.partitions.FirstOrDefault(counts => counts.Partition == partition) ?? Counted.Partition(partition.Month!.Value));

            Assert.Equal(before.ContentHash(), before.Replace(sample.others).Replace([.. restoring]).ContentHash());
        });

    [Fact]
    public void Replace_PartitionThatIsGone_TakesItsContributionAway()
    {
        var month = Counted.Partition(new(2019, 3), Counted.UserVisit("2019-03-01", "anna"), Counted.OtherVisit("2019-03-01"));

        Assert.Equal(
            YearCounts.Empty(2019).ContentHash(), YearOf([month]).Replace([Counted.Partition(new(2019, 3))]).ContentHash());
    }

    [Fact]
    public void Replace_OneMonth_LeavesTheOtherMonthsOfItsUsers()
    {
        var (march, april) = (Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-04-01", "anna", "stange"));
        var year = YearOf(Counted.Partitions([march, april])).Replace([Counted.Partition(new(2019, 4))]);

        var months = Assert.Single(year.Users).Months;
        Assert.Equal(12, months.Count);
        Assert.Equal("hamar:1", months[2]?.Text);
        Assert.Single(months, month => month is not null);
        Assert.Equal([new DateOnly(2019, 3, 1)], Assert.Single(year.Days).Dates());
    }

    [Fact]
    public void Replace_MonthInWhichAUserCameLessOften_ReplacesTheUsersVisits()
    {
        var april = Counted.UserVisit("2019-04-01", "anna", "stange");
        var year = YearOf(Counted.Partitions(
        [
            Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-03-02", "anna"),
            april, Counted.UserVisit("2019-04-02", "anna", "stange"),
        ])).Replace([Counted.Partition(new(2019, 4), april)]);

        Assert.Equal(["hamar:2", "stange:1"], Assert.Single(year.Users).Months.OfType<UserMonth>().Select(month => month.Text));
    }

    [Fact]
    public void Replace_RejectedRows_AreReplacedByPartition()
    {
        var (january, february) = (Rejecting("centre|2019-01"), Rejecting("centre|2019-02"));

        var year = YearOf([january, february]).Replace([Counted.Partition(new(2019, 1))]);

        Assert.Equal(february.Partition, Assert.Single(year.Rejected).Partition);
    }

    [Fact]
    public void Replace_PartitionsWithoutMonth_AreKeptApartByKey()
    {
        var year = YearCounts.Empty(YearCounts.WithoutMonth).Replace([Rejecting("centre|x"), Rejecting("centre|y")]);

        Assert.Equal(["centre|x", "centre|y"], year.Rejected.Select(row => row.Partition.Key));
    }

    [Fact]
    public void Replace_PartitionOfAnotherYear_Throws() =>
        Assert.Throws<ArgumentException>(() => YearCounts.Empty(2020).Replace([Counted.Partition(new(2019, 1))]));

    [Fact]
    public void Replace_OnePartitionTwice_Throws()
    {
        var january = Counted.Partition(new(2019, 1));
        Assert.Throws<ArgumentException>(() => YearCounts.Empty(2019).Replace([january, january]));
    }

    [Fact]
    public void Replace_VisitsWithoutMonth_Throws()
    {
        var counter = new PartitionCounter(SourcePartition.Parse("centre"));
        counter.Add(Counted.UserVisit("2019-01-01", "anna"));

        Assert.Throws<ArgumentException>(() => YearCounts.Empty(YearCounts.WithoutMonth).Replace([counter.ToCounts()]));
    }

    [Fact]
    public void Of_SomeMonths_HasNobodyWhoCameInOthersAlone()
    {
        var year = YearOf(Counted.Partitions([Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-04-01", "berit")]));

        Assert.Equal(["anna"], year.Of(MonthSpan.Of(new(2019, 3))).Users.Select(row => row.User.Pseudonym));
    }

    [Fact]
    public void New_RowsInAnyOrder_StandInOrder()
    {
        var sorted = YearOf(
        [
            .. Counted.Partitions(
            [
                Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-03-01", "berit", "stange"),
                Counted.UserVisit("2019-04-01", "anna", keyVersion: 2),
            ]),
            Rejecting("centre|2019-05"),
            Rejecting("centre|2019-06", RejectionReason.MalformedDate, RejectionReason.UnknownKind),
        ]);
        var year = new YearCounts(2019, sorted.Visits.Reverse(), sorted.Users.Reverse(), sorted.Rejected.Reverse(), sorted.Days.Reverse());

        Assert.Equal(
            [(3, "hamar"), (3, "stange"), (4, "hamar")], year.Visits.Select(row => (row.Month.Month, row.MunicipalityId)));
        Assert.Equal([(1, "anna"), (1, "berit"), (2, "anna")], year.Users.Select(row => (row.User.KeyVersion, row.User.Pseudonym)));
        Assert.Equal(
            [("centre|2019-05", RejectionReason.MalformedDate), ("centre|2019-06", RejectionReason.MalformedDate), ("centre|2019-06", RejectionReason.UnknownKind)],
            year.Rejected.Select(row => (row.Partition.Key, row.Reason)));
        Assert.Equal([3, 4], year.Days.Select(row => row.Month.Month));
    }

    [Fact]
    public void ContentHash_OfDifferentCounts_Differs()
    {
        string[] hashes =
        [
            YearCounts.Empty(2019).ContentHash(),
            YearOf(Counted.Partitions([Counted.UserVisit("2019-03-01", "anna")])).ContentHash(),
            YearOf(Counted.Partitions([Counted.UserVisit("2019-03-01", "anna", keyVersion: 2)])).ContentHash(),
            YearOf(Counted.Partitions([Counted.UserVisit("2019-04-01", "anna")])).ContentHash(),
            YearOf(Counted.Partitions([Counted.UserVisit("2019-03-01", "anna", "stange")])).ContentHash(),
            YearOf(Counted.Partitions([Counted.UserVisit("2019-03-01", null)])).ContentHash(),
            YearOf(Counted.Partitions([Counted.OtherVisit("2019-03-01")])).ContentHash(),
            YearOf(Counted.Partitions([Counted.OtherVisit("2019-03-02")])).ContentHash(),
            YearOf(Counted.Partitions([Counted.OtherVisit("2019-03-01", Municipality.OtherId)])).ContentHash(),
            YearOf(Counted.Partitions([Counted.VisitFromNobodyKnowsWhere("2019-03-01")])).ContentHash(),
            YearOf([Rejecting("centre|2019-03")]).ContentHash(),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    [Fact]
    public void ContentHash_AsManyVisitsByOtherUsersOrInAnotherOrder_Differs()
    {
        string[] hashes =
        [
            Of(("anna", "hamar"), ("anna", "hamar"), ("berit", "stange")),
            Of(("anna", "hamar"), ("berit", "hamar"), ("berit", "stange")),
            Of(("anna", "hamar"), ("berit", "stange"), ("berit", "hamar")),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());

        static string Of(params (string User, string MunicipalityId)[] visits) => YearOf(Counted.Partitions(
            visits.Select((visit, day) => Counted.UserVisit($"2019-03-0{day + 1}", visit.User, visit.MunicipalityId)))).ContentHash();
    }

    private static YearCounts YearOf(IReadOnlyCollection<PartitionCounts> partitions) => YearCounts.Empty(2019).Replace(partitions);

    private static PartitionCounts Rejecting(string key) => Rejecting(key, RejectionReason.MalformedDate);

    private static PartitionCounts Rejecting(string key, params RejectionReason[] reasons)
    {
        var counter = new PartitionCounter(SourcePartition.Parse(key));
        foreach (var reason in reasons) counter.Reject(reason);
        return counter.ToCounts();
    }
}
