using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Tests.Disclosure.Attack;

namespace ReportingPipeline.Benchmarks.Attack;

/// <summary>
/// Shows that the reports of random centres to all their recipients, read together, tell nothing of fewer persons than the
/// threshold. The tests run the same, but smaller.
/// </summary>
internal static class AttackBenchmark
{
    private const int Centres = 2_000;

    /// <param name="centres">How many centres; null for two thousand.</param>
    /// <exception cref="InvalidOperationException">Something was found out.</exception>
    public static async Task RunAsync(int? centres)
    {
        Console.WriteLine();
        Console.WriteLine("attack");
        IReadOnlyList<string> leaks = [];
        var happened = "";
        var seconds = await Measure.SecondsAsync(() => Task.Run(() => (happened, leaks) = DisclosureAttack.Run(first: 0, centres ?? Centres, Console.Error.WriteLine)));
        Printed.Note($"{happened}. {Printed.Seconds(seconds)} s");
        if (leaks.Count > 0) throw new InvalidOperationException($"{leaks.Count} counts of fewer persons than the threshold could be found out.");
    }
}
