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

    /// <summary>The opening days; those of events on which the centre was closed are closures as well.</summary>
    public static OpeningDays Read(ConfigurationObject centre, IReadOnlyList<CentreEvent> events)
    {
        var opening = centre.Object("openingDays", "weekdays", "closures");
        var weekdays = opening.Choices("weekdays", Weekdays.Keys);
        if (weekdays.Count == 0) throw opening.Error("weekdays", "must hold at least one day of the week");
        var closures = opening.Has("closures") ? opening.Objects("closures", "firstDay", "lastDay").Select(ReadClosure) : [];
        return new OpeningDays(
            [.. weekdays.Select(weekday => Weekdays[weekday])],
            [.. closures, .. events.Where(happened => happened.IsClosed).Select(closed => new Closure(closed.FirstDay, closed.LastDay))]);
    }

    /// <summary>
    /// Refuses a closure so long that it can only be a mistyped year, and that would have nobody asked about the years in it.
    /// </summary>
    public static void RequireClosure(ConfigurationObject closure, (DateOnly FirstDay, DateOnly LastDay) days)
    {
        if (days.LastDay < days.FirstDay.AddYears(LongestClosureYears)) return;
        throw closure.Error(
            "lastDay",
            $"is '{closure.Text("lastDay")}'; a closure must be shorter than {LongestClosureYears} years, "
            + "and a centre that has ended gets a lastPeriod");
    }

    private static Closure ReadClosure(ConfigurationObject closure)
    {
        var days = closure.Days();
        RequireClosure(closure, days);
        return new Closure(days.FirstDay, days.LastDay);
    }
}
