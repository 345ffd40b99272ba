namespace ReportingPipeline.Domain.Counting;

/// <summary>A part of a whole, printed in per cent with two decimals, or one if it is of few, halves rounded away from zero.</summary>
/// <param name="Part">The part; negative for a decrease.</param>
/// <param name="Whole">The whole, above zero.</param>
public readonly record struct Share(long Part, long Whole)
{
    // One of them is a tenth of a per cent, so that more decimals would say nothing.
    private const int Few = 1_000;

    /// <summary>Whether the whole is below a thousand.</summary>
    public bool IsOfFew => Whole < Few;

    /// <summary>The share in hundredths of a per cent: 6447 is 64.47 %.</summary>
    public int HundredthsOfPercent => (int)(Math.Sign(Part) * (((Math.Abs(Part) * 20_000) + Whole) / (Whole * 2)));

    /// <summary>The share of a part in a whole; null where the whole is zero or negative.</summary>
    public static Share? Of(long part, long whole) => whole > 0 ? new Share(part, whole) : null;
}
