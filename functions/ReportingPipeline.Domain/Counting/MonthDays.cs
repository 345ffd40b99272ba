using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Counting;

/// <summary>The days of one month that have visits.</summary>
/// <param name="Month">The month.</param>
/// <param name="Days">The days, at least one.</param>
public sealed record MonthDays(YearMonth Month, DaysOfMonth Days)
{
    /// <summary>The days as dates, in order.</summary>
    public IEnumerable<DateOnly> Dates() => Enumerable.Range(1, Month.LastDay.Day)
        .Where(Days.Contains)
        .Select(day => Month.FirstDay.AddDays(day - 1));
}
