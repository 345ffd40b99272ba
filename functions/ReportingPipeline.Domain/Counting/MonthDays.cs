using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Counting;

/// <summary>The days of one month that have visits, and how many the busiest of them have.</summary>
/// <param name="Month">The month.</param>
/// <param name="Days">The days, at least one.</param>
/// <param name="Peaks">The most visits on any one of them.</param>
public sealed record MonthDays(YearMonth Month, DaysOfMonth Days, DayPeaks Peaks)
{
    /// <summary>The days as dates, in order.</summary>
    public IEnumerable<DateOnly> Dates() => Enumerable.Range(1, Month.LastDay.Day)
        .Where(Days.Contains)
        .Select(day => Month.FirstDay.AddDays(day - 1));
}
