using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Counting;

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
