using System.ComponentModel;
using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>A number, or why there is none: exactly one of its properties is written, so that none can be taken for another.</summary>
/// <param name="Status">Why there is none; null if there is one.</param>
internal abstract record NumberJson(
    [property: Description(
        "There is no number, and it is not zero: hidden if there is one that could be about single persons; missing if it was not "
        + "collected, cannot be counted or calculated, or its period has not ended.")]
    AbsenceJson? Status) : IOneLine
{
    /// <summary>Why a number is not there.</summary>
    protected static AbsenceJson? WhyNot(long? number, bool isHidden) =>
        number is not null ? null : isHidden ? AbsenceJson.Hidden : AbsenceJson.Missing;
}

/// <summary>Why there is no number.</summary>
internal enum AbsenceJson
{
    /// <summary>It could be about single persons.</summary>
    Hidden,

    /// <summary>There is none.</summary>
    Missing,
}

[Description("How many there are; zero is a value like any other.")]
internal sealed record CountJson([property: AtLeast(0)] long? Value, AbsenceJson? Status) : NumberJson(Status)
{
    public static implicit operator CountJson(Figure figure) => new(figure.Number, WhyNot(figure.Number, figure.IsHidden));
}

[Description("How much more it is than before; negative if less.")]
internal sealed record DifferenceJson(long? Value, AbsenceJson? Status) : NumberJson(Status)
{
    public static implicit operator DifferenceJson(Figure figure) => new(figure.Number, WhyNot(figure.Number, figure.IsHidden));
}

[Description(
    "A part of a whole in hundredths of a per cent, halves rounded away from zero: 6447 is 64.47 %. Negative for a decrease.")]
internal sealed record ShareJson(int? HundredthsOfPercent, AbsenceJson? Status) : NumberJson(Status)
{
    public static implicit operator ShareJson(ShareFigure share) =>
        new(share.HundredthsOfPercent, WhyNot(share.HundredthsOfPercent, share.IsHidden));
}

[Description("A number with up to two decimals, in hundredths: 230 is 2.3.")]
internal sealed record DecimalJson([property: AtLeast(0)] long? Hundredths, AbsenceJson? Status) : NumberJson(Status)
{
    public static implicit operator DecimalJson(DecimalFigure figure) =>
        new(figure.Hundredths, WhyNot(figure.Hundredths, figure.IsHidden));
}

[Description("Whole Norwegian kroner.")]
internal sealed record AmountJson([property: AtLeast(0)] long? Kroner, AbsenceJson? Status) : NumberJson(Status)
{
    public static implicit operator AmountJson(Figure figure) => new(figure.Number, WhyNot(figure.Number, figure.IsHidden));

    public static implicit operator AmountJson(long? kroner) => new Figure(kroner);
}

[Description(
    "How a period differs from an earlier one: of the years from the year before, of the comparison the reported period from the one "
    + "that it stands in.")]
internal sealed record ChangeJson(
    DifferenceJson Difference,
    [property: Description("The difference as a share of the earlier figure.")] ShareJson OfEarlier)
{
    public static implicit operator ChangeJson(Change change) => new(change.Difference, change.OfEarlier);
}
