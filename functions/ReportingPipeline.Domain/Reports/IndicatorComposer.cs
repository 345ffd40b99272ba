using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Indicators;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the centre in numbers that it has typed in.</summary>
internal static class IndicatorComposer
{
    /// <summary>
    /// The indicators for months that the report has figures from, at least in part, and that have ended with the reported
    /// period; null if there are none. Those that would tell of few persons have their numbers in the centre's own reports alone.
    /// </summary>
    public static IndicatorSection? Compose(Centre centre, ReportHeading heading)
    {
        var covered = ReportedMonths.Longest(heading.Period);
        var sensitive = SensitiveIndicators.Of(centre.Indicators, centre.DisclosureThreshold);
        var told = centre.Indicators
            .Where(indicator => indicator.Months() is var months
                && covered.First <= months.Last
                && months.Last <= covered.Last
                && !heading.IsRunning(months))
            .OrderBy(indicator => indicator.LastPeriod.LastDay).ThenByDescending(indicator => indicator.FirstPeriod.FirstDay)
            .Select(indicator => Figure(
                indicator, sensitive.Contains(indicator), isTold: heading.IsInternal || !sensitive.Contains(indicator)))
            .ToList();
        return told.Count > 0 ? new IndicatorSection(told) : null;
    }

    // A whole beside a hidden part would tell how many can be behind it.
    private static IndicatorFigure Figure(Indicator indicator, bool isSensitive, bool isTold) => new(
        indicator.Name,
        indicator.FirstPeriod,
        indicator.LastPeriod,
        indicator.Unit,
        isTold ? new DecimalFigure(indicator.Hundredths) : DecimalFigure.Hidden,
        indicator.HundredthsOfWhole is not { } whole ? null : isTold ? new DecimalFigure(whole) : DecimalFigure.Hidden,
        indicator.IsApproximate,
        isSensitive)
    {
        IsUndated = indicator.IsUndated,
    };
}
