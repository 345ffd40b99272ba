using PublicHoliday;

namespace ReportingPipeline.Local.Example;

/// <summary>The days on which Sagatun is open, and how busy each of them is.</summary>
internal static class OpeningDays
{
    private static readonly DateOnly ClosedFrom = new(2020, 3, 12);
    private static readonly DateOnly ClosedTo = new(2020, 5, 4);

    private static readonly NorwayPublicHoliday Norway = new();

    /// <summary>The open days of a half-year in order.</summary>
    public static IReadOnlyList<DateOnly> Of(HalfYear period) =>
        [.. Enumerable.Range(0, period.LastDay.DayNumber - period.FirstDay.DayNumber + 1)
            .Select(period.FirstDay.AddDays)
            .Where(IsOpen)];

    /// <summary>The open days of a half-year, each as many times as it is busy, to draw visits from.</summary>
    public static IReadOnlyList<DateOnly> ByBusyness(HalfYear period) =>
        [.. Of(period).SelectMany(day => Enumerable.Repeat(day, Busyness(day)))];

    /// <summary>Whether it is open: Monday to Friday, but for holidays, the eves of December and the closure.</summary>
    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day < ClosedFrom || day > ClosedTo)
        && day is not { Month: 12, Day: 24 or 31 }
        && !Norway.IsPublicHoliday(day.ToDateTime(TimeOnly.MinValue));

    private static int Busyness(DateOnly day) => day switch
    {
        { Month: 7 } => 3,
        { Month: 12, Day: > 20 } => 3,
        // Few were let in at a time in the weeks after the closure.
        { Year: 2020, Month: 5 or 6 } => 2,
        _ => 6,
    };
}
