using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Centres;

/// <summary>The months that reports have figures from.</summary>
public static class ReportedMonths
{
    /// <summary>Of how many ended years a report tells what its own municipality has, at most.</summary>
    public const int MunicipalityYears = 5;

    /// <summary>
    /// The months that a report has figures from: the reported period back to the start of the last five ended years, but to
    /// nothing before the first month registered.
    /// </summary>
    public static MonthSpan Needed(Centre centre, ReportingPeriod period)
    {
        var longest = Longest(period);
        var first = longest.First < centre.RegisteredFrom ? centre.RegisteredFrom : longest.First;
        return new MonthSpan(first < period.Months.First ? first : period.Months.First, period.Months.Last);
    }

    /// <summary>The months that a report of a period has figures from if they were all registered.</summary>
    public static MonthSpan Longest(ReportingPeriod period) =>
        MonthSpan.From(period.LastEndedYears(MunicipalityYears)[0].Months, period.Months);
}
