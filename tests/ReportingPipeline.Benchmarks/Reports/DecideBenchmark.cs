using System.Diagnostics;
using System.Globalization;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>Deciding what may be told and composing a report from collected counts, for every report of a large centre.</summary>
internal static class DecideBenchmark
{
    private const int Municipalities = 16;
    private const int HalfYears = 10;
    private const int Visits = 100_000;
    private const int Users = 4_000;
    private const int Seed = 13;

    public static Task RunAsync()
    {
        var centre = CentresFile.Parse(File()).Single();
        var counts = Count(new Random(Seed));
        var reports = (
            from period in Enumerable.Range(0, HalfYears).Select(half => ReportingCalendar.CalendarYear.Parse($"{2019 + (half / 2)}-H{1 + (half % 2)}"))
            from recipient in centre.Recipients
            select (period, recipient)).ToList();

        // The first round compiles.
        foreach (var (period, recipient) in reports) Compose(centre, counts, period, recipient);
        var seconds = reports.Select(report =>
        {
            var started = Stopwatch.GetTimestamp();
            Compose(centre, counts, report.period, report.recipient);
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }).ToList();

        Printed.Table(
            $"decide: {reports.Count} reports of a centre of {Municipalities} municipalities, {HalfYears} half-years, {Printed.Whole(Visits)} visits and {Printed.Whole(Users)} users",
            [["ms a report", "median", "min", "max"], ["deciding and composing", .. Printed.Spread(new Timing("", seconds), Printed.Milliseconds)]]);
        return Task.CompletedTask;
    }

    // Each from the counts of all its months, as if it were the only one.
    private static void Compose(Centre centre, CollectedCounts counts, ReportingPeriod period, Recipient recipient)
    {
        var needed = ReportedMonths.Needed(centre, period);
        var first = needed.First < centre.RegisteredFrom ? centre.RegisteredFrom : needed.First;
        var source = new ReportSource(centre, period, counts, new CollectedMonths(first, period.Months.Last));
        var municipality = centre.Municipality(recipient.MunicipalityId);
        ReportComposer.Compose(new ReportHeading(centre.Id, centre.Name, municipality, period, Revision: 1, counts.DataAsOf, counts.DataAsOf), source);
    }

    // A user in twenty-five moves at some time, and small municipalities have few users: each has half as many as the one before.
    private static CollectedCounts Count(Random random)
    {
        var months = new MonthSpan(new YearMonth(2019, 1), new YearMonth(2018 + (HalfYears / 2), 12)).Months().ToList();
        var counters = months.ToDictionary(month => month, month => new PartitionCounter(SourcePartition.Of("centre", month)));
        for (var number = 0; number < Visits; number++)
        {
            var (month, user) = (months[random.Next(months.Count)], random.Next(Users));
            var hasMoved = user % 25 == 0 && month >= months[months.Count / 2];
            var home = Math.Min(Municipalities - 1, int.LeadingZeroCount((user + (hasMoved ? 1 : 0)) % Users * 16) - int.LeadingZeroCount(Users * 16));
            var date = month.FirstDay.AddDays(random.Next(28));
            var key = new UserKey(1, user.ToString("x8", CultureInfo.InvariantCulture));
            counters[month].Add(new Visit(date, VisitKind.User, key, Id(home), DateTimeOffset.UnixEpoch, number.ToString(CultureInfo.InvariantCulture)));
        }

        var years = counters.Values.Select(counter => counter.ToCounts()).GroupBy(counted => counted.Partition.Month!.Value.Year);
        return new CollectedCounts(DateTimeOffset.UnixEpoch, [.. years.Select(year => YearCounts.Empty(year.Key).Replace([.. year]))]);
    }

    private static string Id(int municipality) => $"m{municipality}";

    private static string File()
    {
        var ids = Enumerable.Range(0, Municipalities).ToList();
        return $$"""
            {
              "municipalities": [{{string.Join(", ", ids.Select(id => $$"""{ "id": "{{Id(id)}}", "name": "M{{id}}", "codes": [{ "code": "{{3000 + id}}" }] }"""))}}],
              "centres": [{
                "id": "centre", "name": "A large centre", "calendar": "calendar-year", "reportsBy": "half-year",
                "registeredFrom": "2019-01", "firstPeriod": "2019-H1",
                "municipalities": [{{string.Join(", ", ids.Select(id => $"\"{Id(id)}\""))}}],
                "recipients": [{{string.Join(", ", ids.Select(id => $$"""{ "municipality": "{{Id(id)}}" }"""))}}]
              }]
            }
            """;
    }
}
