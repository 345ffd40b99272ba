using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Counting;

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

        var municipalities = Assert.Single(year.Users).Municipalities;
        Assert.Equal(12, municipalities.Count);
        Assert.Equal("hamar", municipalities[2]);
        Assert.Single(municipalities, municipality => municipality is not null);
        Assert.Equal([new DateOnly(2019, 3, 1)], Assert.Single(year.Days).Dates());
    }

    [Fact]
    public void Replace_QuieterMonth_ReplacesItsBusiestDayOnly()
    {
        var (march, april, may) = (Counted.OtherVisit("2019-03-01"), Counted.OtherVisit("2019-04-01"), Counted.UserVisit("2019-05-01", null));
        var year = YearOf(Counted.Partitions([march, march, april, april, april, may]));

        Assert.Equal(
            [new(2, 0), new(1, 0), new DayPeaks(0, 1)],
            year.Replace([Counted.Partition(new(2019, 4), april)]).Days.Select(month => month.Peaks));
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
    public void ContentHash_SameVisitsOnSameDaysWithAnotherBusiestDay_Differs()
    {
        var (other, user) = (Counted.OtherVisit("2019-03-01"), Counted.UserVisit("2019-03-01", null));
        string[] hashes = [Spread(other, 3, 1), Spread(other, 2, 2), Spread(user, 3, 1), Spread(user, 2, 2)];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());

        static string Spread(Visit visit, int first, int second) => YearOf(Counted.Partitions(
            [.. Enumerable.Repeat(visit, first), .. Enumerable.Repeat(visit with { Date = visit.Date.AddDays(1) }, second)])).ContentHash();
    }

    private static YearCounts YearOf(IReadOnlyCollection<PartitionCounts> partitions) => YearCounts.Empty(2019).Replace(partitions);

    private static PartitionCounts Rejecting(string key)
    {
        var counter = new PartitionCounter(SourcePartition.Parse(key));
        counter.Reject(RejectionReason.MalformedDate);
        return counter.ToCounts();
    }
}
