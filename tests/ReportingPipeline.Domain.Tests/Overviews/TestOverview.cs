using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Overviews;

/// <summary>An overview of two houses that report from 2018, and one that reports elsewhere, with what they have released.</summary>
internal sealed class TestOverview
{
    public static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;

    private readonly Dictionary<string, IReadOnlyDictionary<ReportingPeriod, ReleasedTotals>> _released = [];

    public Overview Overview { get; init; } = new()
    {
        Id = "byen",
        Name = "Byen",
        Calendar = Calendar,
        ReportsBy = PeriodKind.HalfYear,
        Centres = [OverviewCentre.Of(House("a")), OverviewCentre.Of(House("b"))],
        Grants = [],
    };

    public static Centre House(string id) => new()
    {
        Id = id,
        Name = $"Hus {id}",
        Calendar = Calendar,
        ReportsBy = PeriodKind.HalfYear,
        RegisteredFrom = new YearMonth(2018, 1),
        FirstPeriod = Calendar.Parse("2018-H1"),
        Municipalities = [],
        Recipients = [],
        Grants = [],
    };

    public static OverviewGrant Grant(string centre, string year, long kroner) => new(centre, Calendar.Parse(year), kroner);

    /// <summary>Releases a report; null hides a figure.</summary>
    public TestOverview Released(string centre, string period, int? visits, int? userVisits = 1, int? users = 1, int day = 1)
    {
        var reports = new Dictionary<ReportingPeriod, ReleasedTotals>(_released.GetValueOrDefault(centre) ?? new Dictionary<ReportingPeriod, ReleasedTotals>())
        {
            [Calendar.Parse(period)] = new(FigureOf(visits), FigureOf(userVisits), FigureOf(users), At(day)),
        };
        _released[centre] = reports;
        return this;
    }

    public OverviewModel Compose(string period) => OverviewComposer.Compose(Overview, Calendar.Parse(period), _released, At(28));

    public static DateTimeOffset At(int day) => new(2021, 2, day, 3, 15, 0, TimeSpan.Zero);

    private static Figure FigureOf(int? number) => number is null ? Figure.Hidden : new Figure(number);
}
