using System.Globalization;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>All that a whole number can be, both ends included.</summary>
/// <param name="Least">The least; null if there is no end downwards.</param>
/// <param name="Most">The most; null if there is no end upwards.</param>
public readonly record struct Interval(long? Least, long? Most)
{
    /// <summary>The most less the least; null if it has no end.</summary>
    public long? Width => Most - Least;

    /// <summary>The largest distance from zero; null if it has no end.</summary>
    public long? Reach => Least is { } least && Most is { } most ? Math.Max(Math.Abs(least), Math.Abs(most)) : null;

    /// <summary>What the sum of two numbers can be that have nothing to do with each other.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Least + right.Least, left.Most + right.Most);

    /// <summary>The interval as <c>[1,9]</c>, an end that is missing as two dots.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Least?.ToString(CultureInfo.InvariantCulture) ?? ".."},{Most?.ToString(CultureInfo.InvariantCulture) ?? ".."}]");
}
