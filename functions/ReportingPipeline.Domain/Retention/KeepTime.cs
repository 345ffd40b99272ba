using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Retention;

/// <summary>How long visits, and what is counted of them for each person, are kept once no report can need them any more.</summary>
/// <param name="Months">The keep time in months, at least one.</param>
public sealed record KeepTime(int Months)
{
    /// <summary>
    /// The first day on which a report's figures need not be composed again: the keep time after its revision window, or after
    /// the day on which it is owed if that is later.
    /// </summary>
    public DateOnly FirstDayWithout(Centre centre, ReportingPeriod period)
    {
        var (closes, owed) = (RevisionDates.LastDay(centre, period), OwedReport.FirstDayOwed(centre, period));
        return FirstDayAfter(owed > closes ? owed : closes);
    }

    /// <summary>
    /// The first day on which a calendar year's rows may be deleted: when no reported period that has figures from any of its
    /// months needs them; of a year that none has figures from, the keep time after it has ended.
    /// </summary>
    public DateOnly FirstDayOfDeletion(Centre centre, int year)
    {
        var needing = PeriodsWithFiguresFrom(centre, year).LastOrDefault();
        return needing is null ? FirstDayAfter(new DateOnly(year, 12, 31)) : FirstDayWithout(centre, needing);
    }

    /// <summary>
    /// The last calendar year whose rows may be deleted on a day; null if there is none. Years go oldest first, from the one in
    /// which registering began, and what lies before goes with that.
    /// </summary>
    public int? LastExpiredYear(Centre centre, DateOnly today)
    {
        int? expired = null;
        for (var year = centre.RegisteredFrom.Year; FirstDayOfDeletion(centre, year) <= today; year++) expired = year;
        return expired;
    }

    // A year that is reported as a whole ends with one of its parts and needs the same months.
    private static IEnumerable<ReportingPeriod> PeriodsWithFiguresFrom(Centre centre, int year)
    {
        var earliest = centre.Calendar.PeriodOf(centre.ReportsBy, new YearMonth(year, 1));
        var first = earliest.LastDay < centre.FirstPeriod.LastDay ? centre.FirstPeriod : earliest;
        for (var period = first;
            centre.Reports(period) && ReportedMonths.Needed(centre, period).First.Year <= year;
            period = period.Next())
        {
            yield return period;
        }
    }

    // Whole months, so that the last day of a short month and that of a long one count alike.
    private DateOnly FirstDayAfter(DateOnly day) => new YearMonth(day).AddMonths(Months).LastDay.AddDays(1);
}
