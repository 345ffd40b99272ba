using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>Writing workbooks, beside ClosedXML with a fluent style per cell: a real report, and one of more and larger tables.</summary>
internal static class WorkbooksBenchmark
{
    private const int EachRun = 10;
    private const int WarmUps = 4;
    private const int Runs = 9;

    public static async Task RunAsync()
    {
        var centre = SampleModel.Centre();
        var model = SampleModel.Compose(centre, SampleModel.Count(centre));
        var texts = ReportTexts.In(Language.Bokmal);
        var properties = DocumentProperties.Of(model.Heading, texts);
        await CompareAsync($"{centre.Name}, {model.Heading.Period}", ReportWorkbook.Sheets(model, texts), properties);
        await CompareAsync("6 tables of 30 rows and 8 columns", LargeTables.Sheets(model.Heading, texts), properties);
    }

    private static async Task CompareAsync(string name, IReadOnlyList<Sheet> sheets, DocumentProperties properties)
    {
        var cells = SameCells.Count(new MemoryStream(WorkbookWriter.Write(sheets, properties)), FluentWorkbook.Write(sheets));
        var timings = await Measure.InTurnsAsync(
            WarmUps,
            Runs,
            ("the product, 1 thread", () => OnThreads(1, Product)),
            ("fluent style per cell, 1 thread", () => OnThreads(1, Fluent)),
            ("the product, 4 threads", () => OnThreads(4, Product)),
            ("fluent style per cell, 4 threads", () => OnThreads(4, Fluent)));

        Printed.Table(
            $"workbooks: {name}; {sheets.Count} sheets, {cells} cells, {Runs} runs of {EachRun} a thread",
            [
                ["ms each", "median", "min", "max", "workbooks/s"],
                .. timings.Select(timing => Line(timing, timing.Name.Contains("4 threads", StringComparison.Ordinal) ? 4 : 1)),
            ]);
        Printed.Note(
            $"time to fluent style per cell, medians: {Printed.Ratio(timings[0].Median, timings[1].Median)} on 1 thread, {Printed.Ratio(timings[2].Median, timings[3].Median)} on 4; " +
            $"fastest runs: {Printed.Ratio(timings[0].Min, timings[1].Min)} and {Printed.Ratio(timings[2].Min, timings[3].Min)}");
        Printed.Note($"bytes allocated per workbook: {Printed.Whole(Allocated(Product))}, fluent {Printed.Whole(Allocated(Fluent))}");
        Printed.Note("Both write the same description and are packed alike; values, styles, sizes, tables and views were compared cell by cell before.");

        void Product() => WorkbookWriter.Write(sheets, properties);

        void Fluent()
        {
            using var saved = FluentWorkbook.Write(sheets);
            DeterministicPackage.From(saved, properties);
        }
    }

    private static Task OnThreads(int threads, Action work) => Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
        () =>
        {
            for (var run = 0; run < EachRun; run++) work();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default)));

    private static string[] Line(Timing timing, int threads) =>
    [
        timing.Name,
        .. Printed.Spread(timing, seconds => Printed.Milliseconds(seconds / EachRun / threads)),
        Printed.Whole(EachRun * threads / timing.Median),
    ];

    private static double Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < EachRun; run++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)EachRun;
    }
}
