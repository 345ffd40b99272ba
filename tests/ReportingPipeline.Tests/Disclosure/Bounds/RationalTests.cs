using System.Numerics;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Tests.Disclosure.Bounds;

public sealed class RationalTests
{
    private static readonly FsCheck.Gen<long> Numbers = Gen.Frequency(
        (3, Gen.Choose(-20, 20).Select(number => (long)number)),
        (1, Gen.Choose(-2_000_000_000, 2_000_000_000).Select(number => (long)number)));

    private static readonly FsCheck.Gen<Rational> Fractions =
        from numerator in Numbers
        from denominator in Numbers
        select (Rational)numerator / (denominator == 0 ? 1 : denominator);

    [Fact]
    public void Arithmetic_AnyTwo_IsThatOfWholeNumbersWithoutEnd() => ForEvery.Value(
        from left in Fractions
        from right in Fractions
        select (left, right),
        pair =>
        {
            var (left, right) = pair;
            var (a, b, c, d) = ((BigInteger)left.Numerator, (BigInteger)left.Denominator, (BigInteger)right.Numerator, (BigInteger)right.Denominator);

            AssertIs((a * d) + (c * b), b * d, () => left + right);
            AssertIs((a * d) - (c * b), b * d, () => left - right);
            AssertIs(a * c, b * d, () => left * right);
            if (!right.IsZero) AssertIs(a * d, b * c, () => left / right);
            Assert.Equal((a * d).CompareTo(c * b), left.CompareTo(right));
            Assert.Equal((left < right, left > right), (left.CompareTo(right) < 0, left.CompareTo(right) > 0));
            Assert.Equal(BigInteger.Divide(a - (((a % b) + b) % b), b), left.Floor());
            Assert.Equal(a.Sign, left.Sign);
        },
        times: 1000);

    [Fact]
    public void Default_IsZero() => Assert.Equal((true, true, 0L, 1L), (default(Rational).IsZero, default(Rational).IsInteger, default(Rational).Numerator, default(Rational).Denominator));

    [Theory]
    [InlineData(7, 2, 3, "7/2")]
    [InlineData(-7, 2, -4, "-7/2")]
    [InlineData(7, -2, -4, "-7/2")]
    [InlineData(-6, -3, 2, "2")]
    [InlineData(0, -5, 0, "0")]
    public void Fraction_OfTwoNumbers_IsInLowestTermsAndHasItsFloor(long numerator, long denominator, long floor, string text)
    {
        var fraction = (Rational)numerator / denominator;
        Assert.Equal((floor, text), (fraction.Floor(), fraction.ToString()));
    }

    [Fact]
    public void Divide_ByZero_Throws() => Assert.Throws<DivideByZeroException>(() => Rational.One / 0);

    [Fact]
    public void Arithmetic_BeyondSixtyFourBits_ThrowsRatherThanRounds()
    {
        Assert.Throws<OverflowException>(() => (Rational)long.MaxValue + 1);
        Assert.Throws<OverflowException>(() => Rational.One / long.MaxValue * (Rational.One / 3));
    }

    // What does not fit into 64 bits has to throw.
    private static void AssertIs(BigInteger numerator, BigInteger denominator, Func<Rational> result)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        var (top, bottom) = (numerator / divisor, denominator / divisor);
        if (BigInteger.Abs(top) > long.MaxValue || bottom > long.MaxValue)
        {
            Assert.Throws<OverflowException>(() => result());
            return;
        }

        Assert.Equal((top, bottom), (result().Numerator, result().Denominator));
    }
}
