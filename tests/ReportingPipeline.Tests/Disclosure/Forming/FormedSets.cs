using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>Finds all sums of single unknown numbers that equations tell.</summary>
internal static class FormedSets
{
    /// <summary>
    /// Of some places' unknown numbers, every set whose sum follows, and the sum; the empty set among them. In equations of which each
    /// has a number that no other has, those that make up a set are taken once or not at all.
    /// </summary>
    /// <param name="places">The places.</param>
    /// <param name="equations">What <see cref="Elimination"/> has left of their numbers.</param>
    public static IEnumerable<(PlaceSet Places, long Sum)> Of(IReadOnlyList<int> places, IReadOnlyList<long[]> equations)
    {
        var (scaled, one) = Scaled(equations);
        for (var taken = 0; taken < 1 << scaled.Count; taken++)
        {
            var sum = new long[places.Count + 1];
            foreach (var equation in new PlaceSet(taken).Places)
            {
                for (var index = 0; index < sum.Length; index++) sum[index] += scaled[equation][index];
            }

            if (sum.SkipLast(1).All(factor => factor == 0 || factor == one))
            {
                var formed = places.Index().Where(place => sum[place.Index] == one).Sum(place => 1 << place.Item);
                yield return (new PlaceSet(formed), sum[^1] / one);
            }
        }
    }

    // All equations with one and the same factor before their own number.
    private static (IReadOnlyList<long[]> Equations, long One) Scaled(IReadOnlyList<long[]> equations)
    {
        var own = equations.Select(equation => equation.First(factor => factor != 0)).ToList();
        var one = own.Aggregate(
            1L, (multiple, factor) => Math.Abs(multiple / Elimination.GreatestCommonDivisor(multiple, factor) * factor));
        return ([.. equations.Zip(own, (equation, factor) => Array.ConvertAll(equation, number => number * (one / factor)))], one);
    }
}
