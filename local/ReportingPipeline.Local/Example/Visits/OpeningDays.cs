namespace ReportingPipeline.Local.Example;

/// <summary>The days on which Sagatun is open, and how busy each of them is.</summary>
internal static class OpeningDays
{
    private static readonly DateOnly ClosedFrom = new(2020, 3, 12);
    private static readonly DateOnly ClosedTo = new(2020, 5, 4);

    private static readonly DateOnly[] EasterSundays =
        [new(2018, 4, 1), new(2019, 4, 21), new(2020, 4, 12), new(2021, 4, 4)];

    /// <summary>Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday: days after Easter.</summary>
    private static readonly int[] MovingHolidays = [-3, -2, 1, 39, 50];

    /// <summary>New Year's Day, Labour Day, Constitution Day and the days around Christmas and New Year.</summary>
    private static readonly (int Month, int Day)[] FixedHolidays =
        [(1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31)];

    /// <summary>The open days of a half-year in order.</summary>
    public static IReadOnlyList<DateOnly> Of(HalfYear period) =>
        [.. Enumerable.Range(0, period.LastDay.DayNumber - period.FirstDay.DayNumber + 1)
            .Select(period.FirstDay.AddDays)
            .Where(IsOpen)];

    /// <summary>The open days of a half-year, each as many times as it is busy, to draw visits from.</summary>
    public static IReadOnlyList<DateOnly> ByBusyness(HalfYear period) =>
        [.. Of(period).SelectMany(day => Enumerable.Repeat(day, Busyness(day)))];

    /// <summary>Whether the centre is open: Monday to Friday, except on holidays and during the closure.</summary>
    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day < ClosedFrom || day > ClosedTo)
        && !FixedHolidays.Contains((day.Month, day.Day))
        && !EasterSundays.Any(easter => MovingHolidays.Contains(day.DayNumber - easter.DayNumber));

    private static int Busyness(DateOnly day) => day switch
    {
        { Month: 7 } => 3,
        { Month: 12, Day: > 20 } => 3,
        // Few were let in at a time in the weeks after the closure.
        { Year: 2020, Month: 5 or 6 } => 2,
        _ => 6,
    };
}
