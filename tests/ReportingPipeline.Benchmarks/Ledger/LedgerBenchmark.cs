using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Benchmarks.Ledger;

/// <summary>
/// Shows that nothing owed is lost or delivered twice: the life of a report with a failure at each of its calls, in every way
/// that it can fail, and ten years of five centres. The tests run the same, but smaller.
/// </summary>
internal static class LedgerBenchmark
{
    public static async Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine("ledger");
        var tried = "";
        var seconds = await Measure.SecondsAsync(async () => tried = await FailurePoints.TryAsync(inEveryWay: true));
        Printed.Note($"{tried}. {Printed.Seconds(seconds)} s");

        var happened = "";
        seconds = await Measure.SecondsAsync(async () => happened = await LedgerSimulation.RunAsync(SimulationSize.Full, Console.Error.WriteLine));
        Printed.Note($"{happened}. {Printed.Seconds(seconds)} s");
    }
}
