using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>
/// Writing workbooks with all that makes them fit to be filed, charts included, beside ClosedXML with the same values in bare
/// cells, beside packing the finished parts, and beside the same sheets as a PDF: a real report, and one of more and larger tables.
/// </summary>
internal static class WorkbooksBenchmark
{
    private const int EachRun = 10;
    private const int WarmUps = 8;
    private const int Runs = 15;

    private static readonly int[] Threads = [1, 4];

    public static async Task RunAsync()
    {
        var centre = SampleModel.Centre();
        var model = SampleModel.Compose(centre, SampleModel.Count(centre));
        var texts = ReportTexts.In(Language.Bokmal);
        var properties = DocumentProperties.Of(model.Heading, texts);
        await CompareAsync($"{centre.Name}, {model.Heading.Period}", ReportWorkbook.Pages(model, texts), properties);
        await CompareAsync("6 tables of 30 rows and 8 columns, each with a chart", LargeTables.Sheets(model.Heading, texts), properties);
    }

    private static async Task CompareAsync(string name, IReadOnlyList<Sheet> sheets, DocumentProperties properties)
    {
        var file = WorkbookWriter.Write(sheets, properties);
        var (unstyled, bare) = (UnstyledWorkbook.Of(file), BarePackage.Of(file));
        unstyled.Require(unstyled.Write());
        (string Name, Action Write)[] ways =
        [
            ("the product", () => WorkbookWriter.Write(sheets, properties)),
            ("ClosedXML, no styles", () => unstyled.Write()),
            ("packing the parts", () => bare.Write()),
            ("the same as a PDF", () => ReportPdf.Write(sheets, properties)),
        ];
        var timings = await Measure.InTurnsAsync(
            WarmUps,
            Runs,
            [.. Threads.SelectMany(threads => ways.Select(way => ($"{way.Name}, {threads} thread{(threads == 1 ? "" : "s")}", OnThreads(threads, way.Write))))]);

        Printed.Table(
            $"workbooks: {name}; {sheets.Count} sheets, {unstyled.CellCount} cells, {ChartsIn(file)} charts, {Runs} runs of {EachRun} a thread",
            [
                ["ms each", "median", "min", "max", "workbooks/s", "to unstyled"],
                .. timings.Select((timing, index) => Line(timing, Threads[index / ways.Length], timings[(index / ways.Length * ways.Length) + 1])),
            ]);
        Printed.Note($"processor time to unstyled on 1 thread, which other load does not change: {Printed.Ratio(Processor(ways[0].Write), Processor(ways[1].Write))}");
        Printed.Note($"bytes of the workbook {Printed.Whole(file.Length)}, of the PDF {Printed.Whole(ReportPdf.Write(sheets, properties).Length)}");
        Printed.Note($"bytes allocated per workbook: {string.Join(", ", ways.Select(way => $"{way.Name} {Printed.Whole(Allocated(way.Write))}"))}");
    }

    private static Func<Task> OnThreads(int threads, Action work) => () => Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
        () =>
        {
            for (var run = 0; run < EachRun; run++) work();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default)));

    private static string[] Line(Timing timing, int threads, Timing unstyled) =>
    [
        timing.Name,
        .. Printed.Spread(timing, seconds => Printed.Milliseconds(seconds / EachRun / threads)),
        Printed.Whole(EachRun * threads / timing.Median),
        Printed.Ratio(timing.Median, unstyled.Median),
    ];

    private static int ChartsIn(byte[] file)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return archive.Entries.Count(entry => entry.FullName.StartsWith("xl/charts/", StringComparison.Ordinal));
    }

    // The median of as many runs as are timed.
    private static double Processor(Action work) => new Timing("", [.. Enumerable.Range(0, Runs).Select(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < EachRun; run++) work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    })]).Median;

    private static double Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < EachRun; run++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)EachRun;
    }
}
