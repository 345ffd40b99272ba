namespace ReportingPipeline.Domain.Allocation;

/// <summary>Shares an amount in whole kroner in proportion to counts, so that the parts add up to the amount exactly.</summary>
public static class GrantAllocation
{
    /// <summary>
    /// Largest remainder: everyone gets the whole kroner of the exact share, and the kroner left over go one each to the
    /// largest remainders; equal remainders go by <paramref name="tieBreak"/>.
    /// </summary>
    /// <param name="amountKroner">The amount, zero or more.</param>
    /// <param name="counts">The exact counts, never rounded shares.</param>
    /// <param name="tieBreak">What settles equal remainders, the lowest first, by ordinal order: the municipality number.</param>
    /// <returns>The kroner, in the order of the counts.</returns>
    /// <exception cref="ArgumentException">The amount or a count is negative, or the counts add up to zero.</exception>
    public static IReadOnlyList<long> Allocate(long amountKroner, IReadOnlyList<int> counts, IReadOnlyList<string> tieBreak)
    {
        if (amountKroner < 0)
        {
            throw new ArgumentException(
                $"An amount of {amountKroner} kroner cannot be shared; it must be zero or more.", nameof(amountKroner));
        }

        if (counts.Any(count => count < 0)) throw new ArgumentException("A count cannot be negative.", nameof(counts));
        if (tieBreak.Count != counts.Count) throw new ArgumentException("Every count needs its tie-break.", nameof(tieBreak));

        var total = counts.Sum(count => (long)count);
        if (total == 0) throw new ArgumentException("A grant cannot be shared by counts that add up to zero.", nameof(counts));

        var kroner = counts.Select(count => (long)((Int128)amountKroner * count / total)).ToArray();
        var byRemainder = Enumerable.Range(0, counts.Count)
            .OrderByDescending(index => (Int128)amountKroner * counts[index] % total)
            .ThenBy(index => tieBreak[index], StringComparer.Ordinal);
        foreach (var index in byRemainder.Take((int)(amountKroner - kroner.Sum()))) kroner[index]++;
        return kroner;
    }
}
