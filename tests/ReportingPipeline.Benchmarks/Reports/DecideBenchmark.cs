using System.Diagnostics;
using System.Globalization;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Tests;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>Deciding what may be told and composing a report from collected counts, for every report of a large centre.</summary>
internal static class DecideBenchmark
{
    public static Task RunAsync()
    {
        var centre = CentresFile.Parse(MadeUpCentre.File(MadeUpCentre.Large)).Single();
        var collected = Count(MadeUpCentre.Large.Rows());
        var counts = MadeUpCentre.Large.Periods().ToDictionary(period => period, period => collected.Of(Months(centre, period)));
        var reports = MadeUpCentre.Large.Periods().SelectMany(_ => centre.Recipients, (period, recipient) => (period, recipient)).ToList();

        // The first round compiles.
        foreach (var (period, recipient) in reports) Compose(centre, counts[period], period, recipient);
        var seconds = reports.Select(report =>
        {
            var started = Stopwatch.GetTimestamp();
            Compose(centre, counts[report.period], report.period, report.recipient);
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }).ToList();

        Printed.Table(
            $"decide: {reports.Count} reports of a centre of {MadeUpCentre.Large.Size}",
            [["ms a report", "median", "min", "max"], ["deciding and composing", .. Printed.Spread(new Timing("", seconds), Printed.Milliseconds)]]);
        return Task.CompletedTask;
    }

    private static MonthSpan Months(Centre centre, ReportingPeriod period)
    {
        var needed = ReportedMonths.Needed(centre, period);
        return new MonthSpan(needed.First < centre.RegisteredFrom ? centre.RegisteredFrom : needed.First, period.Months.Last);
    }

    // Each from the counts of the months that it prints, as if it were the only one.
    private static void Compose(Centre centre, CollectedCounts counts, ReportingPeriod period, Recipient recipient)
    {
        var months = Months(centre, period);
        var source = new ReportSource(centre, period, counts, new CollectedMonths(months.First, months.Last));
        var municipality = centre.Municipality(recipient.MunicipalityId);
        ReportComposer.Compose(new ReportHeading(centre.Id, centre.Name, municipality, period, Revision: 1, counts.DataAsOf, counts.DataAsOf), source);
    }

    private static CollectedCounts Count(IEnumerable<VisitRow> rows)
    {
        var counters = new Dictionary<YearMonth, PartitionCounter>();
        foreach (var row in rows)
        {
            var date = DateOnly.ParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var month = new YearMonth(date);
            if (!counters.TryGetValue(month, out var counter)) counters[month] = counter = new PartitionCounter(SourcePartition.Of(MadeUpCentre.Large.Id, month));
            var user = new UserKey(row.KeyVersion!.Value, row.UserId!);
            counter.Add(new Visit(date, VisitKind.User, user, MadeUpCentre.IdOf(row.Municipality!), row.RegisteredAt, row.RowKey));
        }

        var years = counters.Values.Select(counter => counter.ToCounts()).GroupBy(counted => counted.Partition.Month!.Value.Year);
        return new CollectedCounts(DateTimeOffset.UnixEpoch, [.. years.Select(year => YearCounts.Empty(year.Key).Replace([.. year]))]);
    }
}
