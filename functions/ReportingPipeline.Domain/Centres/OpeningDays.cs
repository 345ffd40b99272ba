using PublicHoliday;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Centres;

/// <summary>The days on which a centre is open.</summary>
/// <param name="Weekdays">The days of the week; never none.</param>
/// <param name="Closures">Spans of days on which it is closed all the same.</param>
public sealed record OpeningDays(IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyList<Closure> Closures)
{
    private static readonly NorwayPublicHoliday Norway = new();

    /// <summary>Whether it is open: on its weekdays, but for closures and the public holidays of Norway.</summary>
    public bool Contains(DateOnly day) =>
        Weekdays.Contains(day.DayOfWeek)
        && !Closures.Any(closure => closure.Contains(day))
        && !Norway.IsPublicHoliday(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>On how many days of a span of months it is open.</summary>
    public int DaysIn(MonthSpan span) => span.Days().Count(Contains);
}

/// <summary>Days on which a centre is closed.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, itself closed.</param>
public sealed record Closure(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Whether <paramref name="day"/> is one of them.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;
}
