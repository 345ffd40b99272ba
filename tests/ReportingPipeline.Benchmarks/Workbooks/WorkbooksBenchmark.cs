using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>Writing the workbook of a real report, beside ClosedXML with a fluent style per cell.</summary>
internal static class WorkbooksBenchmark
{
    private const int EachRun = 10;
    private const int WarmUps = 3;
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        var centre = SampleModel.Centre();
        var counts = SampleModel.Count(centre);
        var model = SampleModel.Compose(centre, counts);
        var cells = SameCells.Count(new MemoryStream(ReportWorkbook.Write(model)), FluentWorkbook.Write(ReportWorkbook.Sheets(model)));

        var written = await Measure.InTurnsAsync(
            WarmUps,
            Runs,
            ("the product, 1 thread", () => OnThreads(1, () => ReportWorkbook.Write(model))),
            ("fluent style per cell, packed alike, 1 thread", () => OnThreads(1, () => Packed(model))),
            ("fluent style per cell, as saved, 1 thread", () => OnThreads(1, () => FluentWorkbook.Write(ReportWorkbook.Sheets(model)))),
            ("the product, 4 threads", () => OnThreads(4, () => ReportWorkbook.Write(model))),
            ("fluent style per cell, packed alike, 4 threads", () => OnThreads(4, () => Packed(model))));
        var saved = FluentWorkbook.Write(ReportWorkbook.Sheets(model));
        var parts = await Measure.InTurnsAsync(
            WarmUps,
            Runs,
            ("composing the model from counts", () => OnThreads(1, () => SampleModel.Compose(centre, counts))),
            ("of both: describing the sheets", () => OnThreads(1, () => Describe(model))),
            ("of both: packing what was saved", () => OnThreads(1, () => DeterministicPackage.From(saved, DocumentProperties.Of(model.Heading)))));

        Printed.Table(
            $"workbooks: {centre.Name}, {model.Heading.Period}, {ReportWorkbook.Sheets(model).Count} sheets, {cells} cells, {Runs} runs of {EachRun} a thread",
            [
                ["ms each", "median", "min", "max", "workbooks/s"],
                .. written.Select(timing => Line(timing, timing.Name.Contains("4 threads", StringComparison.Ordinal) ? 4 : 1)),
                .. parts.Select(timing => (string[])[.. Line(timing, 1)[..4], ""]),
            ]);
        Printed.Note($"time to fluent style per cell, packed alike: {Printed.Ratio(written[0].Median, written[1].Median)} on 1 thread, {Printed.Ratio(written[3].Median, written[4].Median)} on 4");
        Printed.Note($"time to fluent style per cell, as saved: {Printed.Ratio(written[0].Median, written[2].Median)} on 1 thread");
        Printed.Note($"bytes allocated per workbook: {Printed.Whole(Allocated(() => ReportWorkbook.Write(model)))}, fluent {Printed.Whole(Allocated(() => Packed(model)))}, composing {Printed.Whole(Allocated(() => SampleModel.Compose(centre, counts)))}");
        Printed.Note("Both write the same description of the sheets; values, styles, sizes, tables and views were compared cell by cell before.");
    }

    private static void Describe(ReportModel model)
    {
        foreach (var sheet in ReportWorkbook.Sheets(model)) ColumnWidths.Of(sheet);
    }

    private static byte[] Packed(ReportModel model)
    {
        using var saved = FluentWorkbook.Write(ReportWorkbook.Sheets(model));
        return DeterministicPackage.From(saved, DocumentProperties.Of(model.Heading));
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
