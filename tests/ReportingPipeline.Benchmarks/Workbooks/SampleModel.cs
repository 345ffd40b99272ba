using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Tests;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>The example centre's report for the second half of 2020.</summary>
internal static class SampleModel
{
    private const string Period = "2020-H2";

    // When the report might have been made; the figures do not depend on it.
    private static readonly DateTimeOffset CreatedAt = new(2021, 1, 11, 3, 0, 0, TimeSpan.Zero);

    /// <summary>The example centre.</summary>
    public static Centre Centre() => CentresFile.Parse(ExampleLoader.Centres()).Single();

    /// <summary>Counts the example's visits the way the collector does, without the tables in between.</summary>
    public static CollectedCounts Count(Centre centre)
    {
        var contract = new VisitContract(centre, CreatedAt);
        var partitions = new List<PartitionCounts>();
        foreach (var rows in SagatunVisits.All().GroupBy(visit => visit.PartitionKey))
        {
            var partition = SourcePartition.Parse(rows.Key);
            var counter = new PartitionCounter(partition);
            foreach (var read in rows.Select(row => contract.Read(ExampleLoader.ToEntity(row), partition)))
            {
                if (read.Visit is { } visit) counter.Add(visit);
                if (read.Rejection is { } reason) counter.Reject(reason);
            }

            partitions.Add(counter.ToCounts());
        }

        return new CollectedCounts(
            CreatedAt,
            [.. partitions.GroupBy(counts => YearCounts.YearOf(counts.Partition), (year, counts) => YearCounts.Empty(year).Replace([.. counts]))]);
    }

    /// <summary>Decides what may be told, and composes the report from counts.</summary>
    public static ReportModel Compose(Centre centre, CollectedCounts counts)
    {
        var period = centre.Calendar.Parse(Period);
        var months = new CollectedMonths(centre.RegisteredFrom, period.Months.Last);
        var source = new ReportSource(centre, period, counts, months);
        return ReportComposer.Compose(
            new ReportHeading(centre.Id, centre.Name, centre.Municipalities[0], period, Revision: 1, CreatedAt, CreatedAt), source).Model;
    }
}
