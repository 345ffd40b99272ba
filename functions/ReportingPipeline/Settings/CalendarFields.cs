using System.Globalization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>Days, months, periods and calendars in a configuration file.</summary>
internal static class CalendarFields
{
    // Before it nothing was registered, and after so many years nothing is planned: a digit was mistyped.
    private const int FirstYear = 1900;
    private const int YearsAhead = 10;

    public static DateOnly Day(this ConfigurationObject owner, string name) => owner.Plausible(
        name,
        DateOnly.TryParseExact(owner.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw owner.Error(name, $"is '{owner.Text(name)}'; it must be a date, such as 2019-12-31"),
        day => (day, day));

    /// <summary>The <c>firstDay</c> and <c>lastDay</c> of an object, both included.</summary>
    public static (DateOnly FirstDay, DateOnly LastDay) Days(this ConfigurationObject owner)
    {
        var days = (FirstDay: owner.Day("firstDay"), LastDay: owner.Day("lastDay"));
        owner.RequireOrder(days.FirstDay, days.LastDay);
        return days;
    }

    /// <summary>Refuses a <c>firstDay</c> after the <c>lastDay</c>; null is open-ended.</summary>
    public static void RequireOrder(this ConfigurationObject owner, DateOnly? firstDay, DateOnly? lastDay)
    {
        if (!(lastDay < firstDay)) return;
        throw owner.Error(
            "firstDay",
            string.Create(
                CultureInfo.InvariantCulture,
                $"is '{firstDay:yyyy-MM-dd}', after lastDay; it must not be later than {lastDay:yyyy-MM-dd}"));
    }

    public static ReportingCalendar Calendar(this ConfigurationObject owner) =>
        owner.OneOf("calendar", ("calendar-year", ReportingCalendar.CalendarYear), ("july-year", ReportingCalendar.JulyYear));

    public static PeriodKind ReportsBy(this ConfigurationObject owner) =>
        owner.OneOf("reportsBy", ("half-year", PeriodKind.HalfYear), ("tertial", PeriodKind.Tertial));

    public static YearMonth Month(this ConfigurationObject owner, string name) => owner.Plausible(
        name,
        YearMonth.TryParse(owner.Text(name), out var month)
            ? month
            : throw owner.Error(name, $"is '{owner.Text(name)}'; it must be a month, such as 2018-01"),
        month => (month.FirstDay, month.LastDay));

    /// <summary>A period of any kind.</summary>
    public static ReportingPeriod Period(this ConfigurationObject owner, string name, ReportingCalendar calendar) => owner.Period(
        name,
        calendar.TryParse,
        "a year, half-year or tertial of the centre's calendar, "
        + $"written like {calendar.Examples(PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.Tertial)}");

    public static ReportingPeriod Period(
        this ConfigurationObject owner, string name, ReportingCalendar calendar, PeriodKind kind) => owner.Period(
        name,
        text => calendar.TryParse(text) is { } period && period.Kind == kind ? period : null,
        $"a {kind switch { PeriodKind.Year => "year", PeriodKind.HalfYear => "half-year", _ => "tertial" }} "
        + $"of the centre's calendar, written like {calendar.Examples(kind)}");

    private static ReportingPeriod Period(
        this ConfigurationObject owner, string name, Func<string, ReportingPeriod?> parse, string accepted) =>
        owner.Plausible(name, owner.Parse(name, parse, accepted), period => (period.FirstDay, period.LastDay));

    private static T Plausible<T>(this ConfigurationObject owner, string name, T value, Func<T, (DateOnly First, DateOnly Last)> days)
    {
        var ((first, last), lastYear) = (days(value), owner.Today.Year + YearsAhead);
        return first.Year >= FirstYear && last.Year <= lastYear
            ? value
            : throw owner.Error(name, $"is '{owner.Text(name)}'; it must lie in the years {FirstYear} to {lastYear}");
    }
}
