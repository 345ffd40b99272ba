namespace ReportingPipeline.Local.Example;

/// <summary>Hands out a whole number in parts that sum to it exactly.</summary>
internal static class Quota
{
    /// <summary>One for every weight, and the rest in proportion to the weights, by largest remainder.</summary>
    /// <exception cref="InvalidOperationException">There is less than one for each.</exception>
    public static int[] OneEachThenByWeight(int total, IReadOnlyList<int> weights)
    {
        var rest = total - weights.Count;
        if (rest < 0)
            throw new InvalidOperationException($"{total} cannot give at least one to each of {weights.Count}.");

        var sum = weights.Sum(weight => (long)weight);
        var parts = weights.Select(weight => 1 + (int)(rest * (long)weight / sum)).ToArray();
        var largestRemainders = Enumerable.Range(0, weights.Count)
            .OrderByDescending(index => rest * (long)weights[index] % sum)
            .ThenBy(index => index)
            .Take(total - parts.Sum());
        foreach (var index in largestRemainders)
            parts[index]++;
        return parts;
    }
}
