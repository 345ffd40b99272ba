using System.Globalization;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>A whole-number combination of unknowns, such as "H1 + H2 − year", and a constant.</summary>
public sealed class LinearForm
{
    private readonly SortedDictionary<int, long> _terms;

    private LinearForm(SortedDictionary<int, long> terms, long constant)
    {
        _terms = terms;
        Constant = constant;
    }

    /// <summary>What is added to the unknowns.</summary>
    public long Constant { get; }

    /// <summary>The unknowns in order of their numbers, each with its factor, which is never zero.</summary>
    public IEnumerable<KeyValuePair<int, long>> Terms => _terms;

    /// <summary>One unknown.</summary>
    public static LinearForm Of(int unknown) => new(new() { [unknown] = 1 }, 0);

    /// <summary>A number.</summary>
    public static LinearForm Number(long number) => new([], number);

    /// <summary>The sum of some unknowns.</summary>
    public static LinearForm Sum(IEnumerable<int> unknowns) => unknowns.Aggregate(Number(0), (sum, unknown) => sum + Of(unknown));

    /// <summary>The form a whole number of times; not zero.</summary>
    public LinearForm Times(long factor) => new(new(_terms.ToDictionary(term => term.Key, term => term.Value * factor)), Constant * factor);

    /// <summary>The value for given values of the unknowns.</summary>
    public long ValueAt(Func<int, long> valueOf) => _terms.Aggregate(Constant, (sum, term) => sum + (term.Value * valueOf(term.Key)));

    /// <summary>The forms added up.</summary>
    public static LinearForm operator +(LinearForm left, LinearForm right) => Combine(left, right, 1);

    /// <summary>The first form less the second.</summary>
    public static LinearForm operator -(LinearForm left, LinearForm right) => Combine(left, right, -1);

    /// <summary>The form as text, such as <c>x1 + x2 - x3</c>; equal forms have equal texts.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(' ', _terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Value:+0;-0}x{term.Key}")))} {Constant:+0;-0;+0}");

    private static LinearForm Combine(LinearForm left, LinearForm right, long factor)
    {
        var terms = new SortedDictionary<int, long>(left._terms);
        foreach (var (unknown, coefficient) in right._terms)
        {
            var sum = terms.GetValueOrDefault(unknown) + (factor * coefficient);
            if (sum == 0) terms.Remove(unknown);
            else terms[unknown] = sum;
        }

        return new LinearForm(terms, left.Constant + (factor * right.Constant));
    }
}
