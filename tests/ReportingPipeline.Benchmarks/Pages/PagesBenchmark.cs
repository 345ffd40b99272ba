using Azure.Data.Tables;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Benchmarks.Pages;

/// <summary>Reading and counting a source table that answers as fast as it can, or after 30 ms.</summary>
internal static class PagesBenchmark
{
    private const int PagesPerPartition = 4;
    private const int Users = 2000;

    private static readonly IReadOnlyList<YearMonth> Months =
        [.. Enumerable.Range(0, 32).Select(month => new YearMonth(2020, 1).AddMonths(month))];

    private static readonly int Rows = Months.Count * PagesPerPartition * ODataPages.EntitiesPerPage;

    private static readonly DateTimeOffset Now = new DateTimeOffset(Months[^1].FirstDay, TimeOnly.MinValue, TimeSpan.Zero).AddMonths(1);

    private static readonly SourceScope Scope =
        SourceScope.All([SyntheticCentre.From(Months[0])], Now).Single(scope => scope.Centre is not null);

    private static readonly int ParallelReads = new CollectionOptions().ParallelReads;

    public static async Task RunAsync()
    {
        var visits = SyntheticVisits.Of(SyntheticCentre.Id, Months, PagesPerPartition * ODataPages.EntitiesPerPage, Users);
        var pages = ODataPages.Of(OncePerDay(visits));
        await using var server = await PageServer.StartAsync(pages);
        using var raw = new RawPages(server.Address);

        await PrintAsync(server, raw, latency: 0, warmUps: 3, runs: 7);
        await PrintAsync(server, raw, latency: 30, warmUps: 0, runs: 3);
        Printed.Note("Reading and counting only (SourceScan): what is written afterwards grows with users and not with rows.");
        Printed.Note("Server and client share the cores and the process, and the years are read beside each other.");
    }

    // A user's second visit of a day would be rejected, and written down; here nobody says who came.
    private static IEnumerable<VisitRow> OncePerDay(IEnumerable<VisitRow> visits)
    {
        var seen = new HashSet<(string Day, string User)>();
        return visits.Select(visit => visit.UserId is not { } user || seen.Add((visit.Date, user))
            ? visit
            : visit with { UserId = null, KeyVersion = null });
    }

    private static async Task PrintAsync(PageServer server, RawPages raw, int latency, int warmUps, int runs)
    {
        server.Latency = TimeSpan.FromMilliseconds(latency);
        server.Requests = 0;
        await ScanAsync(server, ParallelReads);
        var requests = server.Requests;

        var timings = await Measure.InTurnsAsync(
            warmUps,
            runs,
            ($"drained unparsed, all years at once", () => raw.DrainAsync(Scope.Years, ParallelReads)),
            ($"read and counted, all years at once", () => ScanAsync(server, ParallelReads)),
            ("drained unparsed, 1 stream", () => raw.DrainAsync(Scope.Years, 1)),
            ("read and counted, 1 stream", () => ScanAsync(server, 1)));

        var (drained, scanned, scannedAlone) = (timings[0], timings[1], timings[3]);
        Printed.Table(
            $"pages: {Printed.Whole(Rows)} visits in {Months.Count} partitions of {Scope.Years.Count()} years, {latency} ms a page, {requests} requests a scan, {runs} runs each",
            [
                ["", "median s", "min s", "max s", "rows/s"],
                .. timings.Select(timing => (string[])
                    [timing.Name, .. Printed.Spread(timing, Printed.Seconds), Printed.Whole(Rows / timing.Median)]),
            ]);
        Printed.Note($"time of the scan to draining the same pages: {Printed.Ratio(scanned.Median, drained.Median)}");
        Printed.Note($"time of the scan on one stream to all years at once: {Printed.Ratio(scannedAlone.Median, scanned.Median)}");
    }

    private static async Task ScanAsync(PageServer server, int parallelReads)
    {
        // The second client is never used: the visits are all in order, so that none is written down as rejected.
        var tables = new TableServiceClient(server.Address, new TableSharedKeyCredential("account", Convert.ToBase64String(new byte[64])));
        var visits = new VisitTable(tables);
        var reader = new PartitionReader(new RejectedVisitsTable(tables), Scope, generation: "none", Now);
        var reads = await new SourceScan(visits, reader, Scope, CurrentCounts.None, parallelReads).ReadAllAsync(CancellationToken.None);
        if (reads.Sum(read => read.Rows) != Rows || reads.Sum(read => read.RowsRejected) != 0)
        {
            throw new InvalidOperationException($"{reads.Sum(read => read.Rows)} rows were read and {reads.Sum(read => read.RowsRejected)} rejected; {Rows} and none were expected.");
        }
    }
}
