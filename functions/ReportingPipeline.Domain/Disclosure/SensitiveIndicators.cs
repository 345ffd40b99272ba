using ReportingPipeline.Domain.Indicators;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Finds the indicators that would tell of few persons. They stay outside of what is decided for counts of visits and users:
/// the centre has typed them in as it has published them, nobody knows which persons are behind them, and so they hang
/// together with no count of the report, and with each other only where one tells the same of a part of its months.
/// </summary>
internal static class SensitiveIndicators
{
    /// <summary>
    /// The indicators of persons whose number, whole or rest of the whole is 1 to one less than the threshold; and those that
    /// hold a part, in months, that is hidden or leaves so few. What differs between months that lie beside each other is no
    /// persons: as many may have come as have left.
    /// </summary>
    public static IReadOnlySet<Indicator> Of(IReadOnlyList<Indicator> indicators, int threshold)
    {
        var sensitive = new HashSet<Indicator>();

        // The shorter come first, since a hidden one hides the longer ones that hold it.
        var shortestFirst = indicators
            .Where(indicator => indicator.Unit.CountsPersons)
            .OrderBy(indicator => indicator.Months().Months().Count());
        foreach (var indicator in shortestFirst)
        {
            var parts = indicators.Where(part => part.TellsLike(indicator) && IsWithin(part, indicator)).ToList();
            if (IsSmall(indicator, threshold)
                || parts.Exists(sensitive.Contains)
                || LeavesFew(indicator, parts, threshold))
            {
                sensitive.Add(indicator);
            }
        }

        return sensitive;
    }

    private static bool IsSmall(Indicator indicator, int threshold) =>
        IsFew(indicator.Hundredths, threshold)
        || (indicator.HundredthsOfWhole is { } whole && (IsFew(whole, threshold) || IsFew(whole - indicator.Hundredths, threshold)));

    private static bool LeavesFew(Indicator indicator, List<Indicator> parts, int threshold)
    {
        var longest = parts.Where(part => !parts.Exists(other => IsWithin(part, other))).ToList();
        return parts.Exists(part => IsFew(indicator.Hundredths - part.Hundredths, threshold))
            || IsFew(indicator.Hundredths - longest.Sum(part => part.Hundredths), threshold);
    }

    private static bool IsFew(long hundredths, int threshold) => Math.Abs(hundredths) is > 0 and var persons && persons < threshold * 100L;

    private static bool IsWithin(Indicator part, Indicator whole)
    {
        var (inner, outer) = (part.Months(), whole.Months());
        return inner != outer && outer.First <= inner.First && inner.Last <= outer.Last;
    }
}
