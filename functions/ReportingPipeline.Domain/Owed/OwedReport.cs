using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Owed;

/// <summary>A report that a centre owes a municipality, whether or not anything has been done about it.</summary>
/// <param name="Period">The closed period.</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="OwedFrom">The first day on which it is owed.</param>
public sealed record OwedReport(ReportingPeriod Period, Recipient Recipient, DateOnly OwedFrom)
{
    /// <summary>
    /// What a centre owes on a day: every closed period since the first that it reports, once its days of grace are over,
    /// to every recipient that is active in it. Nothing else enters, so a missed run, a new municipality and a backfill
    /// of five years need no rules of their own.
    /// </summary>
    public static IEnumerable<OwedReport> Of(Centre centre, DateOnly today) =>
        from period in centre.EndedPeriods(today)
        let owedFrom = FirstDayOwed(centre, period)
        where owedFrom <= today
        from recipient in centre.Recipients
        where recipient.IsActive(period)
        select new OwedReport(period, recipient, owedFrom);

    /// <summary>The first day on which a period's reports are owed: the day after the days of grace.</summary>
    public static DateOnly FirstDayOwed(Centre centre, ReportingPeriod period) => period.LastDay.AddDays(centre.GraceDays + 1);
}
