using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Settings;

/// <summary>The days of the week on which a centre is open, and when it is closed all the same.</summary>
internal static class OpeningFields
{
    private const int LongestClosureYears = 3;

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new()
    {
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
    };

    public static OpeningDays Read(ConfigurationObject centre)
    {
        var opening = centre.Object("openingDays", "weekdays", "closures");
        var weekdays = opening.Choices("weekdays", Weekdays.Keys);
        if (weekdays.Count == 0) throw opening.Error("weekdays", "must hold at least one day of the week");
        return new OpeningDays(
            [.. weekdays.Select(weekday => Weekdays[weekday])],
            opening.Has("closures") ? [.. opening.Objects("closures", "firstDay", "lastDay").Select(ReadClosure)] : []);
    }

    private static Closure ReadClosure(ConfigurationObject closure)
    {
        var days = new Closure(closure.Day("firstDay"), closure.Day("lastDay"));
        closure.RequireOrder(days.FirstDay, days.LastDay);

        // A mistyped year would have it that nobody is asked about years without visits.
        return days.LastDay < days.FirstDay.AddYears(LongestClosureYears)
            ? days
            : throw closure.Error(
                "lastDay",
                $"is '{closure.Text("lastDay")}'; a closure must be shorter than {LongestClosureYears} years, "
                + "and a centre that has ended gets a lastPeriod");
    }
}
