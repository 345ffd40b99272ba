using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Indicators;

/// <summary>A number that a centre tells of itself for a period, as it has typed it in.</summary>
/// <param name="Name">What it tells.</param>
/// <param name="Unit">What it is a number of.</param>
/// <param name="FirstPeriod">The period that it is for, or the first of several that it is for together.</param>
/// <param name="LastPeriod">The last of these periods, itself one of them; the same as the first if it is for one.</param>
/// <param name="Hundredths">The number in hundredths, at least zero; of persons always whole.</param>
public sealed record Indicator(
    TranslatedText Name, IndicatorUnit Unit, ReportingPeriod FirstPeriod, ReportingPeriod LastPeriod, long Hundredths)
{
    /// <summary>The whole that the number is a part of, in hundredths, at least as large; null if it is no part.</summary>
    public long? HundredthsOfWhole { get; init; }

    /// <summary>Whether the number is no exact one.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether nobody says of when the number is; it is told by its period all the same, and printed without one.</summary>
    public bool IsUndated { get; init; }

    /// <summary>The months that it is for.</summary>
    public MonthSpan Months() => new(FirstPeriod.Months.First, LastPeriod.Months.Last);

    /// <summary>Whether another tells the same, of these months or of others.</summary>
    public bool TellsLike(Indicator other) =>
        (Name.Bokmal, Unit.Word, Unit.Text?.Bokmal) == (other.Name.Bokmal, other.Unit.Word, other.Unit.Text?.Bokmal);
}
