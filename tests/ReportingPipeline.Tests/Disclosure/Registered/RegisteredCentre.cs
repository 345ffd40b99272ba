using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Registered;

/// <summary>A centre and all that was ever registered there.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Visits">Every visit.</param>
/// <param name="Periods">The periods that it has reported, in order.</param>
internal sealed record RegisteredCentre(Centre Centre, IReadOnlyList<Visit> Visits, IReadOnlyList<ReportingPeriod> Periods)
{
    /// <summary>The visits as the app counts them.</summary>
    public CollectedCounts Counts()
    {
        var months = Visits.GroupBy(visit => new YearMonth(visit.Date)).Select(month =>
        {
            var counter = new PartitionCounter(SourcePartition.Of(Centre.Id, month.Key));
            foreach (var visit in month) counter.Add(visit);
            return counter.ToCounts();
        });
        return new CollectedCounts(
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            [.. months.GroupBy(month => YearCounts.YearOf(month.Partition)).Select(year => YearCounts.Empty(year.Key).Replace([.. year]))]);
    }
}
