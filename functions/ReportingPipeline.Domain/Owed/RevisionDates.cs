using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Owed;

/// <summary>The days on which released reports are compared with the present counts.</summary>
public static class RevisionDates
{
    /// <summary>
    /// Whether such a day has come since a report was last compared, or released. A day on which nothing ran is made up
    /// for by the next run.
    /// </summary>
    /// <param name="daysOfMonth">The days of the month, 1 to 28; none means never.</param>
    /// <param name="last">When the report was last compared, or released.</param>
    /// <param name="today">The present day.</param>
    public static bool HasComeSince(IReadOnlyList<int> daysOfMonth, DateOnly last, DateOnly today) =>
        daysOfMonth.Count > 0 && Latest(daysOfMonth, today) > last;

    /// <summary>
    /// The last day of a period's revision window, itself part of it:
    /// the reports of the period are not compared after it.
    /// </summary>
    public static DateOnly LastDay(Centre centre, ReportingPeriod period) => period.Months.Last.AddMonths(centre.RevisedForMonths).LastDay;

    private static DateOnly Latest(IReadOnlyList<int> daysOfMonth, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return daysOfMonth
            .SelectMany(day => new[] { month.AddDays(day - 1), month.AddMonths(-1).AddDays(day - 1) })
            .Where(day => day <= today)
            .Max();
    }
}
