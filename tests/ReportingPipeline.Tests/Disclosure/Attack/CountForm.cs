namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>A whole-number combination of counts, and a constant.</summary>
/// <param name="Terms">The counts, each with its factor.</param>
/// <param name="Constant">What is added to them.</param>
/// <typeparam name="T">How counts are told apart.</typeparam>
internal sealed record CountForm<T>(IReadOnlyDictionary<T, long> Terms, long Constant)
    where T : notnull
{
    public static readonly CountForm<T> Nothing = new(new Dictionary<T, long>(), 0);

    /// <summary>One count.</summary>
    public static implicit operator CountForm<T>(T count) => new(new Dictionary<T, long> { [count] = 1 }, 0);

    public static CountForm<T> operator +(CountForm<T> left, CountForm<T> right) => Combine(left, right, 1);

    public static CountForm<T> operator -(CountForm<T> left, CountForm<T> right) => Combine(left, right, -1);

    public static CountForm<T> operator +(CountForm<T> form, long number) => form with { Constant = form.Constant + number };

    public static CountForm<T> operator -(CountForm<T> form, long number) => form + -number;

    public static CountForm<T> operator *(long factor, CountForm<T> form) => Combine(Nothing, form, factor);

    /// <summary>The sum of some counts.</summary>
    public static CountForm<T> Sum(IEnumerable<T> counts) => new(counts.CountBy(count => count).ToDictionary(count => count.Key, count => (long)count.Value), 0);

    /// <summary>The value for given values of the counts.</summary>
    public long ValueAt(Func<T, long> valueOf) => Terms.Sum(term => term.Value * valueOf(term.Key)) + Constant;

    /// <summary>The same of other counts.</summary>
    public CountForm<TOther> Select<TOther>(Func<T, TOther> other)
        where TOther : notnull =>
        Terms.Aggregate(CountForm<TOther>.Nothing, (sum, term) => sum + (term.Value * (CountForm<TOther>)other(term.Key))) + Constant;

    /// <summary>The form as text; equal forms have equal texts.</summary>
    public override string ToString() => string.Join(' ', Terms.Select(term => $"{term.Value:+0;-0}*[{term.Key}]").Order(StringComparer.Ordinal).Append($"{Constant:+0;-0;+0}"));

    private static CountForm<T> Combine(CountForm<T> left, CountForm<T> right, long factor)
    {
        var terms = new Dictionary<T, long>(left.Terms);
        foreach (var (count, coefficient) in right.Terms)
        {
            if (factor == 0) break;
            var sum = terms.GetValueOrDefault(count) + (factor * coefficient);
            if (sum == 0) terms.Remove(count);
            else terms[count] = sum;
        }

        return new CountForm<T>(terms, left.Constant + (factor * right.Constant));
    }
}

/// <summary>What a reader knows of counts: a form that is zero, or one that is zero or more.</summary>
internal sealed record Rule<T>(CountForm<T> Form, bool IsZero)
    where T : notnull;
