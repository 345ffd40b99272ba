using System.Globalization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>Days, months, periods and calendars in a configuration file.</summary>
internal static class CalendarFields
{
    public static DateOnly Day(this ConfigurationObject owner, string name) =>
        DateOnly.TryParseExact(owner.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw owner.Error(name, $"is '{owner.Text(name)}'; it must be a date, such as 2019-12-31");

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

    // The year is bounded like those of periods: every month since then is looked for in every run.
    public static YearMonth Month(this ConfigurationObject owner, string name) =>
        YearMonth.TryParse(owner.Text(name), out var month) && month.Year >= 1900
            ? month
            : throw owner.Error(name, $"is '{owner.Text(name)}'; it must be a month from 1900-01 on, such as 2018-01");

    /// <summary>A period of any kind.</summary>
    public static ReportingPeriod Period(this ConfigurationObject owner, string name, ReportingCalendar calendar) => owner.Parse(
        name,
        calendar.TryParse,
        "a year, half-year or tertial of the centre's calendar, "
        + $"written like {calendar.Examples(PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.Tertial)}");

    public static ReportingPeriod Period(
        this ConfigurationObject owner, string name, ReportingCalendar calendar, PeriodKind kind) => owner.Parse(
        name,
        text => calendar.TryParse(text) is { } period && period.Kind == kind ? period : null,
        $"a {kind switch { PeriodKind.Year => "year", PeriodKind.HalfYear => "half-year", _ => "tertial" }} "
        + $"of the centre's calendar, written like {calendar.Examples(kind)}");
}
