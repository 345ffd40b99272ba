using ReportingPipeline.Benchmarks.Measuring;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>What is printed of a shape.</summary>
internal static class ScaleTables
{
    /// <summary>What was measured; where a year and ten differ, both.</summary>
    public static void PrintWorks(ScaledShape shape, Measured young, Measured old) => Printed.Table(
        $"scale: {shape.Name}, what a run takes after a year and after {ScaledShape.Years}; a report leaves "
        + $"{Printed.Whole(old.RowsAReport)} rows in the ledger, and {Printed.Ratio(old.MegabytesAReport, 1)} MB of files",
        [
            [
                "", "reads", "and writes of tables", "reads", "and writes of blobs", "messages",
                "rows read", "and written", "of one partition", "in turn", "ms of processor", "MB", "s",
            ],
            .. Enum.GetValues<Work>()
                .Where(old.Works.ContainsKey)
                .Select(work => (string[])[$"{work}", .. FiguresOf(young.Works[work]).Zip(FiguresOf(old.Works[work]), Both)]),
        ]);

    /// <summary>What nights take: on average in the first year and the last, and at the most.</summary>
    public static void PrintNights(ScaledShape shape, IReadOnlyList<Night> nights)
    {
        var busiest = nights.MaxBy(night => night.Storage.Requests)!;
        Printed.Table(
            $"scale: {shape.Name}, {Printed.Whole(nights.Count)} nights",
            ["", "runs", "messages", "rows read", "and written", "requests", "GB-s", "s of the longest run"],
            Average("a night of the first year", YearOf(nights, 1)),
            Average($"a night of year {ScaledShape.Years}", YearOf(nights, ScaledShape.Years)),
            Average($"the busiest, {busiest.Date:yyyy-MM-dd}", [busiest]));
    }

    /// <summary>What is begun at once, of each kind the most.</summary>
    public static void PrintWaves(ScaledShape shape, IReadOnlyList<Night> nights) => Printed.Table(
        $"scale: {shape.Name}, what is begun at once at the most, and in a second of it; the service's targets are "
        + $"{Printed.Whole(Platform.RequestsASecondOfAccount)} requests to an account, {Printed.Whole(Platform.RowsASecondOfPartition)} rows of "
        + $"a partition, {Printed.Whole(Platform.MessagesASecondOfQueue)} messages and {Printed.Whole(Platform.RequestsASecondOfBlob)} requests to a blob",
        [
            ["", "runs", "at once", "s until all have ended", "requests", "rows of a partition", "messages", "reads of blobs"],
            .. nights.SelectMany(night => night.Waves)
                .GroupBy(wave => wave.Name)
                .Select(waves => waves.MaxBy(wave => wave.Storage.Requests)!)
                .Select(wave => (string[])[wave.Name, .. FiguresOf(wave, shape).Select(Printed.Whole)]),
        ]);

    /// <summary>The nights of a year, counted from 1.</summary>
    public static IReadOnlyList<Night> YearOf(IReadOnlyList<Night> nights, int year) =>
        [.. nights.Where(night => night.Date.Year == ScaledShape.FirstYear + year - 1)];

    private static string Both(string young, string old) => young == old ? old : $"{young}-{old}";

    private static IEnumerable<string> FiguresOf(Invocation run) =>
    [
        .. new[]
        {
            run.Storage.TableReads, run.Storage.TableWrites, run.Storage.BlobReads, run.Storage.BlobWrites, run.Storage.Messages,
            run.Storage.RowsRead, run.Storage.RowsWritten, run.Storage.BusiestPartition, run.Storage.Rounds,
            run.ProcessorSeconds * 1000, run.Megabytes,
        }.Select(Printed.Whole),
        Printed.Ratio(run.Seconds, 1),
    ];

    private static double[] FiguresOf(Wave wave, ScaledShape shape) =>
    [
        wave.Runs, wave.AtOnce, wave.Seconds, wave.Storage.Requests / wave.Seconds,
        wave.Storage.BusiestPartition / shape.Centres / wave.Seconds, wave.Storage.Messages / wave.Seconds, wave.Storage.BlobReads / wave.Seconds,
    ];

    private static string[] Average(string name, IReadOnlyList<Night> nights) =>
    [
        name,
        .. new Func<Night, double>[]
        {
            night => night.Runs, night => night.Storage.Messages, night => night.Storage.RowsRead, night => night.Storage.RowsWritten,
            night => night.Storage.Requests, night => night.ChargedSeconds * Platform.InstanceGigabytes,
        }.Select(figure => Printed.Whole(nights.Average(figure))),
        Printed.Ratio(nights.Max(night => night.LongestSeconds), 1),
    ];
}
