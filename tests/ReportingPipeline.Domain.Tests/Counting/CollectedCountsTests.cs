using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

public sealed class CollectedCountsTests
{
    [Fact]
    public void Visits_SpanWithoutAny_AreZero()
    {
        var (counts, span) = (Counted.From(Counted.UserVisit("2020-01-01", "anna")), ReportingCalendar.CalendarYear.Year(2015).Months);

        Assert.Equal(default, counts.Visits(span));
        Assert.Empty(counts.VisitsByMunicipality(span));
        Assert.Empty(counts.DaysWithVisits(span));
        Assert.Equal(0, new CollectedCounts(Counted.AsOf, []).Visits(span).Visits);
    }

    [Fact]
    public void Join_SomeYears_StandInOrder() => Assert.Equal(
        [2018, 2019, 2020],
        CollectedCounts.Join(Counted.AsOf, new[] { 2019, 2020, 2018 }.Select(year => new CollectedCounts(Counted.AsOf, [YearCounts.Empty(year)])))
            .Years.Select(year => year.Year));

    [Fact]
    public void ContentHash_OfCounts_IsThatOfTheYearsThatHoldSomething()
    {
        var (anna, berit) = (Counted.From(Counted.UserVisit("2020-01-01", "anna")), Counted.From(Counted.UserVisit("2020-01-01", "berit")));

        Assert.Equal(anna.ContentHash(), (anna with { Years = [YearCounts.Empty(2019), .. anna.Years] }).ContentHash());
        Assert.NotEqual(anna.ContentHash(), berit.ContentHash());
    }

    [Fact]
    public void Rejected_Span_HoldsItsMonthsAndApartWhatNamesNoMonth()
    {
        var counts = Counted.Merge(new[] { "centre|2019-01", "centre|2019-07", "centre|?" }.Select(key =>
        {
            var counter = new PartitionCounter(SourcePartition.Parse(key));
            counter.Reject(RejectionReason.MalformedDate);
            return counter.ToCounts();
        }));

        var rejected = counts.Rejected(ReportingCalendar.CalendarYear.Parse("2019-H1").Months);

        Assert.Equal(["centre|2019-01"], rejected.Select(row => row.Partition.Key));
        Assert.Equal(["centre|?"], counts.RejectedWithoutMonth().Select(row => row.Partition.Key));
    }
}
