namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>What is known of some unknown numbers: each times its factor, added up, is the value.</summary>
/// <param name="factors">The unknown numbers and their factors.</param>
/// <param name="value">The value.</param>
internal sealed class Equation(Dictionary<int, long> factors, long value)
{
    /// <summary>The factors by unknown number, none of them zero.</summary>
    public IReadOnlyDictionary<int, long> Factors => factors;

    public long Value { get; private set; } = value;

    /// <summary>Puts in a number that is not unknown any more.</summary>
    public void Put(int unknown, long number)
    {
        Value -= factors[unknown] * number;
        factors.Remove(unknown);
    }
}
