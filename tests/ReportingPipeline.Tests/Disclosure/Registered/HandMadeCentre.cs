using System.Globalization;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Registered;

/// <summary>A centre that reports both halves of 2018, with a threshold of five and visits as a test makes them.</summary>
/// <param name="municipalities">The ids of its municipalities, each of which gets the reports.</param>
internal sealed class HandMadeCentre(params IReadOnlyList<string> municipalities)
{
    private static readonly DateTimeOffset Midnight = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<Visit> _visits = [];

    /// <summary>The year that it reports.</summary>
    public static ReportingPeriod Year { get; } = ReportingCalendar.CalendarYear.Year(2018);

    /// <summary>What is shared by the visits of the year between some of the municipalities.</summary>
    public static GrantRule Grant(params IReadOnlyList<string> payers) => new(1_000_003, Year, GrantMeasure.Visits, payers);

    /// <summary>Some users who came from a municipality once in each half of the year.</summary>
    public HandMadeCentre Users(string municipality, int users)
    {
        foreach (var user in Enumerable.Range(0, users).Select(number => $"{municipality}-{number}"))
        {
            Visit(user, municipality, "2018-03-05").Visit(user, municipality, "2018-09-05");
        }

        return this;
    }

    /// <summary>A user's visit.</summary>
    public HandMadeCentre Visit(string user, string municipality, string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _visits.Add(new Visit(date, VisitKind.User, new UserKey(1, user), municipality, Midnight, $"{_visits.Count}"));
        return this;
    }

    /// <summary>The centre with all these visits, and the grants that it shares.</summary>
    public RegisteredCentre Registered(params IReadOnlyList<GrantRule> grants) => new(
        new Centre
        {
            Id = "centre",
            Name = "Senteret",
            Calendar = ReportingCalendar.CalendarYear,
            ReportsBy = PeriodKind.HalfYear,
            RegisteredFrom = Year.Months.First,
            FirstPeriod = Year.Parts(PeriodKind.HalfYear)[0],
            Municipalities = [.. municipalities.Select((id, index) => new Municipality(id, id, [new DatedCode($"{3401 + index}")]))],
            Recipients = [.. municipalities.Select(id => new Recipient(id))],
            Grants = grants,
        },
        _visits,
        Year.Parts(PeriodKind.HalfYear));
}
