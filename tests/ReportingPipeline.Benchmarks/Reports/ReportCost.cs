using System.Diagnostics;
using ReportingPipeline.Benchmarks.Measuring;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>What some reports cost this process.</summary>
/// <param name="Reports">How many.</param>
/// <param name="ProcessorSeconds">The seconds of processor time of all of them.</param>
/// <param name="Seconds">How long they took.</param>
/// <param name="Bytes">The memory that was allocated.</param>
/// <param name="Collections">How often all memory was searched for garbage.</param>
internal sealed record ReportCost(int Reports, double ProcessorSeconds, double Seconds, long Bytes, int Collections)
{
    /// <summary>The header of a table of <see cref="Row"/>.</summary>
    public static readonly string[] Header = ["a report", "ms of processor", "ms", "MB allocated", "collections of all memory"];

    /// <summary>Nothing.</summary>
    public static ReportCost None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Makes some reports, and measures that.</summary>
    public static async Task<ReportCost> OfAsync(int reports, Func<Task> make)
    {
        GC.Collect();
        var (cpu, bytes, collections) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(2));
        var started = Stopwatch.GetTimestamp();
        await make();
        return new ReportCost(
            reports,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            GC.GetTotalAllocatedBytes(precise: true) - bytes,
            GC.CollectionCount(2) - collections);
    }

    /// <summary>Both.</summary>
    public ReportCost Plus(ReportCost other) => new(
        Reports + other.Reports,
        ProcessorSeconds + other.ProcessorSeconds,
        Seconds + other.Seconds,
        Bytes + other.Bytes,
        Collections + other.Collections);

    /// <summary>The cost of one of them, as a row of a table.</summary>
    public string[] Row(string name) =>
    [
        name,
        Printed.Milliseconds(ProcessorSeconds / Reports),
        Printed.Milliseconds(Seconds / Reports),
        Printed.Ratio(Bytes / 1e6, Reports),
        Printed.Ratio(Collections, Reports),
    ];
}
