using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

/// <summary>Visits over four years by few users who move often, with many ties, and the spans to count them in.</summary>
internal static class RandomVisits
{
    private static readonly DateOnly FirstDay = new(2018, 1, 1);
    private static readonly DateTimeOffset Registered = new(2022, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly string[] Municipalities = ["hamar", "stange", Municipality.OtherId];

    private static readonly Gen<Visit> OneVisit =
        from day in Gen.Frequency(
            (3, Gen.Choose(0, (4 * 365) - 1)),
            // Often one of the days around which months, halves and years change.
            (1, Gen.Elements(364, 365, 729, 730, 180, 181, 545, 546)))
        from user in Gen.Choose(0, 5)
        from isUser in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from municipality in Gen.Elements(Municipalities)
        from isNamed in Gen.Elements(true, true, false)
        from registered in Gen.Choose(0, 2)
        let key = user == 0 ? (UserKey?)null : new UserKey(1, $"u{user}")
        select new Visit(
            FirstDay.AddDays(day), isUser ? VisitKind.User : VisitKind.Other, key, municipality, Registered.AddHours(registered), "")
        {
            NamesMunicipality = isNamed || municipality != Municipality.OtherId,
        };

    public static readonly Gen<Visit[]> Visits =
        from count in Gen.Choose(0, 80)
        from visits in Gen.ArrayOf(OneVisit, count)
        select visits.Select((visit, index) => visit with { RowKey = $"row{index:000}" }).ToArray();

    /// <summary>Of a user's visits on one day the one that was registered last, and all others.</summary>
    public static IEnumerable<Visit> ThatCount(IEnumerable<Visit> visits) => visits
        .GroupBy(visit => visit is { Kind: VisitKind.User, User: { } user } ? $"{user} {visit.Date:O}" : visit.RowKey)
        .Select(day => day.OrderBy(visit => visit.RegisteredAt).ThenBy(visit => visit.RowKey, StringComparer.Ordinal).Last());

    /// <summary>Every month, period and three years of both calendars that the visits may touch.</summary>
    public static readonly IReadOnlyList<MonthSpan> Spans =
    [
        .. Enumerable.Range(0, 60).Select(month => MonthSpan.Of(new YearMonth(2017, 6).AddMonths(month))),
        .. Years().SelectMany(year => Enum.GetValues<PeriodKind>().SelectMany(year.Parts)).Select(period => period.Months),
        .. Years().Select(year => new MonthSpan(year.YearsBefore(2).Months.First, year.Months.Last)),
    ];

    public static IEnumerable<ReportingPeriod> Years() =>
        from calendar in new[] { ReportingCalendar.CalendarYear, ReportingCalendar.JulyYear }
        from year in Enumerable.Range(2017, 5)
        select calendar.Year(year);
}
