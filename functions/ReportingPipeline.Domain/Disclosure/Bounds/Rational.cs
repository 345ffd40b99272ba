using System.Globalization;

namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>An exact fraction in lowest terms. What does not fit into 64 bits throws, so that no bound is ever an approximation.</summary>
internal readonly struct Rational : IComparable<Rational>
{
    public static readonly Rational Zero = new(0, 1);
    public static readonly Rational One = new(1, 1);

    // Less by one, so that the default of the type is zero and not a division by it.
    private readonly long _denominatorLessOne;

    private Rational(long numerator, long denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    public long Numerator { get; }

    public long Denominator => _denominatorLessOne + 1;

    // Whether products of two fit into 64 bits, which is many times quicker than 128.
    private bool IsSmall => Numerator is > -0x4000_0000 and < 0x4000_0000 && _denominatorLessOne < 0x3FFF_FFFF;

    public bool IsZero => Numerator == 0;

    public bool IsInteger => _denominatorLessOne == 0;

    public int Sign => Math.Sign(Numerator);

    /// <summary>The largest whole number that is not larger.</summary>
    public long Floor() => Numerator >= 0 || IsInteger ? Numerator / Denominator : (Numerator / Denominator) - 1;

    public int CompareTo(Rational other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    public static implicit operator Rational(long number) => new(number, 1);

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator +(Rational left, Rational right) => (left.IsInteger && right.IsInteger, left.IsSmall && right.IsSmall) switch
    {
        (true, _) => new Rational(left.Numerator + right.Numerator, 1),
        (_, true) => Reduced((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator),
        _ => Reduced(((Int128)left.Numerator * right.Denominator) + ((Int128)right.Numerator * left.Denominator), (Int128)left.Denominator * right.Denominator),
    };

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator *(Rational left, Rational right) => (left.IsInteger && right.IsInteger, left.IsSmall && right.IsSmall) switch
    {
        (true, _) => new Rational(left.Numerator * right.Numerator, 1),
        (_, true) => Reduced(left.Numerator * right.Numerator, left.Denominator * right.Denominator),
        _ => Reduced((Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator),
    };

    public static Rational operator /(Rational left, Rational right) => right.Sign switch
    {
        0 => throw new DivideByZeroException(),
        > 0 => left * new Rational(right.Denominator, right.Numerator),
        _ => left * new Rational(-right.Denominator, -right.Numerator),
    };

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Rational Reduced(Int128 numerator, Int128 denominator)
    {
        if (numerator == 0) return Zero;

        var (divisor, rest) = (Int128.Abs(numerator), denominator);
        while (rest != 0) (divisor, rest) = (rest, divisor % rest);
        return new Rational((long)(numerator / divisor), (long)(denominator / divisor));
    }

    private static Rational Reduced(long numerator, long denominator)
    {
        if (numerator == 0) return Zero;

        var (divisor, rest) = (Math.Abs(numerator), denominator);
        while (rest != 0) (divisor, rest) = (rest, divisor % rest);
        return new Rational(numerator / divisor, denominator / divisor);
    }
}
