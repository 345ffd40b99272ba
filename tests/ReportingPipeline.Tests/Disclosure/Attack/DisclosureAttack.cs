using System.Collections.Concurrent;

namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>
/// Attacks the finished files of random centres: whoever reads all of them must find out nothing of fewer persons than the
/// threshold. The tests run it on a few small centres, the benchmarks on thousands of all sizes.
/// </summary>
public static class DisclosureAttack
{
    private const int BetweenProgress = 100;

    /// <summary>Attacks many centres, on all cores.</summary>
    /// <param name="first">The number that the first centre is drawn by.</param>
    /// <param name="centres">How many centres.</param>
    /// <param name="progress">Is told of how it goes.</param>
    /// <returns>What happened, in a sentence, and every secret that was found out.</returns>
    public static (string Happened, IReadOnlyList<string> Leaks) Run(int first, int centres, Action<string> progress)
    {
        var (total, gate) = (AttackTally.None, new Lock());
        var seeds = Partitioner.Create(Enumerable.Range(first, centres), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            var tally = AttackedCentre.Of(seed, isSmall: false);
            lock (gate)
            {
                total += tally;
                foreach (var leak in tally.Leaks) progress(leak);
                if (total.Centres % BetweenProgress == 0) progress(total.ToString());
            }
        });
        return (total.ToString(), total.Leaks);
    }
}
