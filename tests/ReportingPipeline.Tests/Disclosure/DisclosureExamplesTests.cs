using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>The smallest centres whose files once told a reader of single persons.</summary>
public class DisclosureExamplesTests
{
    private const int Threshold = 5;

    private static readonly ReportingPeriod FirstHalf = ReportingCalendar.CalendarYear.Parse("2018-H1");
    private static readonly ReportingPeriod SecondHalf = ReportingCalendar.CalendarYear.Parse("2018-H2");
    private static readonly YearMonth January = new(2018, 1);

    // Of 24 users of the year, 20 came in January; two more in the half-year, and another two in the year.
    [Fact]
    public void Release_FewInTheYearAndNotInAMonth_DoesNotTellBoth()
    {
        var counts = new CountsBuilder();
        for (var user = 0; user < 24; user++)
        {
            YearMonth[] months = [.. user < 20 ? [January] : Array.Empty<YearMonth>(), .. user is 20 or 21 ? [new(2018, 2)] : Array.Empty<YearMonth>(), .. user is < 10 or > 21 ? [new(2018, 7)] : Array.Empty<YearMonth>()];
            counts.User($"u{user}", "hamar", 1, months);
            foreach (var month in months) counts.Visits(MonthSpan.Of(month), "hamar", userVisits: 1, otherVisits: 0);
        }

        var cells = Release(SecondHalf, counts, grant: false);

        Assert.True(cells[Users(SecondHalf.Year.Months)] || cells[Users(MonthSpan.Of(January))]);
    }

    // The base of the grant is all user visits, as nobody came from elsewhere; three visits were by others.
    [Fact]
    public void Release_FewVisitsByOthersAndAGrantByUserVisitsOfEverybody_DoesNotTellBoth()
    {
        var counts = new CountsBuilder();
        foreach (var municipality in new[] { "hamar", "stange" })
        {
            for (var user = 0; user < 10; user++) counts.User($"{municipality}{user}", municipality, 1, January, new YearMonth(2018, 7));
            foreach (var half in new[] { FirstHalf, SecondHalf }) counts.Visits(MonthSpan.Of(half.Months.First), municipality, userVisits: 10, otherVisits: 0);
        }

        counts.Visits(MonthSpan.Of(January), "hamar", userVisits: 0, otherVisits: 3);

        var cells = Release(SecondHalf, counts, grant: true);

        var year = SecondHalf.Year.Months;
        Assert.True(cells[new FigureName(Quantity.Visits, FigureForm.Count, year)] || cells[new FigureName(Quantity.UserVisits, FigureForm.GrantBase, year)]);
    }

    // 19 visits were told; that they were 18 for a while was not, and is not when they are 19 again.
    [Fact]
    public void Release_CountThatIsBackWhereItWas_StaysHidden()
    {
        var history = new List<IReadOnlyList<ReleasedCell>>();
        foreach (var visits in new[] { 19, 18, 19 })
        {
            var counts = new CountsBuilder().Visits(MonthSpan.Of(January), "hamar", visits, otherVisits: 0);
            for (var user = 0; user < 10; user++) counts.User($"u{user}", "hamar", 1, January);
            history.Add(ReleasedCells(FirstHalf, counts, grant: false, history));
        }

        var hidden = history.ConvertAll(cells => cells.Single(cell => cell.Name == new FigureName(Quantity.Visits, FigureForm.Count, FirstHalf.Months)).IsHidden);
        Assert.Equal([false, true, true], hidden);
    }

    private static FigureName Users(MonthSpan span) => new(Quantity.UniqueUsers, FigureForm.Count, span);

    private static Dictionary<FigureName, bool> Release(ReportingPeriod period, CountsBuilder counts, bool grant) =>
        ReleasedCells(period, counts, grant, []).ToDictionary(cell => cell.Name, cell => cell.IsHidden);

    private static IReadOnlyList<ReleasedCell> ReleasedCells(ReportingPeriod period, CountsBuilder builder, bool grant, List<IReadOnlyList<ReleasedCell>> history)
    {
        var centre = new Centre
        {
            Id = "centre",
            Name = "Senteret",
            Calendar = ReportingCalendar.CalendarYear,
            ReportsBy = PeriodKind.HalfYear,
            RegisteredFrom = January,
            FirstPeriod = FirstHalf,
            Municipalities = [new("hamar", "Hamar", [new DatedCode("3403")]), new("stange", "Stange", [new DatedCode("3413")])],
            Recipients = [new Recipient("hamar")],
            Grants = grant ? [new GrantRule(1_000_000, FirstHalf.Year, GrantMeasure.UserVisits, ["hamar", "stange"])] : [],
        };
        var counts = builder.Build(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var heading = new ReportHeading(centre.Id, centre.Name, centre.Municipalities[0], period, history.Count + 1, counts.DataAsOf, counts.DataAsOf);
        return ReportDisclosure.Release(ReportComposer.Compose(heading, centre, counts, []), ReportCounts.Of(centre, period, counts), history, Threshold).Cells;
    }
}
