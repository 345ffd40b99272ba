using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Disclosure.Crowds;

namespace ReportingPipeline.Domain.Tests.Disclosure;

/// <summary>What is told by municipality; in 2019 of Hamar, of Stange, and of Ringsaker and Løten together.</summary>
public sealed class ToldRowsTests
{
    private const string InBothHalves = "2019-02 2019-08";

    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;
    private static readonly MonthSpan Year = Calendar.Year(2019).Months;
    private static readonly MonthSpan FirstHalf = Calendar.Parse("2019-H1").Months;

    private static readonly IReadOnlyList<Visit> Of2019 =
    [
        .. From("hamar", 9, InBothHalves), .. From("stange", 7, InBothHalves), .. From("ringsaker", 4, InBothHalves),
        .. From("loten", 3, InBothHalves), .. From(Municipality.OtherId, 1, InBothHalves),
    ];

    [Theory]
    [InlineData("hamar", 9, 18)]
    [InlineData("stange", 7, 14)]
    [InlineData("ringsaker loten", 7, 14)]
    [InlineData("hamar stange", 16, 32)] // rows together
    [InlineData("hamar stange ringsaker loten", 23, 46)]
    [InlineData("other", 1, 2)] // names no municipality
    [InlineData("ringsaker", null, null)]
    [InlineData("loten", null, null)]
    [InlineData("hamar loten", null, null)]
    public void Find_YearByRow_IsToldOfWholeRows(string ids, int? users, int? visits)
    {
        var told = Source("2019-H2", Of2019).Told;

        Assert.Equal(FigureOf(users), told.Find(new FigureName(Quantity.UniqueUsers, Year, Row(ids))));
        Assert.Equal(FigureOf(visits), told.Find(new FigureName(Quantity.Visits, Year, Row(ids))));
        Assert.Equal(FigureOf(visits), told.Find(new FigureName(Quantity.UserVisits, Year, Row(ids))));
    }

    [Theory]
    [InlineData("hamar", 9)]
    [InlineData("ringsaker loten", 7)]
    [InlineData("other", 1)]
    [InlineData("ringsaker", null)]
    public void Find_PartByRow_IsToldOfVisitsButNeverOfUsers(string ids, int? visits)
    {
        var told = Source("2019-H2", Of2019).Told;

        Assert.Equal(FigureOf(visits), told.Find(new FigureName(Quantity.Visits, FirstHalf, Row(ids))));
        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, FirstHalf, Row(ids))));
    }

    [Fact]
    public void Find_PartsOfAYearThatHasOneUnsafePart_AreHiddenInAllOfThem()
    {
        // Of Stange 4 come in the second half.
        Visit[] visits = [.. From("hamar", 9, InBothHalves), .. From("stange", 7, "2019-02"), .. From("stange", 4, "2019-08")];
        var told = Source("2019-H2", visits).Told;

        Assert.Equal(new Figure(11), told.Find(new FigureName(Quantity.Visits, Year, Row("stange"))));
        Assert.All(["hamar", "stange", "loten", "other"], id => Assert.All(
            Calendar.Year(2019).Parts(PeriodKind.HalfYear),
            part => Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.Visits, part.Months, Row(id))))));
    }

    [Fact]
    public void Find_PartBeforeItsYearHasEnded_IsHidden() => Assert.All(["hamar", "loten", "other"], id => Assert.Equal(
        Figure.Hidden, Source("2019-H1", Of2019).Told.Find(new FigureName(Quantity.Visits, FirstHalf, Row(id)))));

    [Fact]
    public void Find_OtherSpanByRow_IsHidden() => Assert.All(
        [
            MonthSpan.Of(new(2019, 2)), new MonthSpan(new(2019, 1), new(2019, 4)),
            new MonthSpan(new(2019, 4), new(2019, 9)), new MonthSpan(new(2019, 1), new(2020, 12)),
        ],
        span => Assert.Equal(Figure.Hidden, Source("2020-H2", Of2019).Told.Find(new FigureName(Quantity.Visits, span, Row("hamar")))));

    [Fact]
    public void Find_YearWithoutBreakdown_HidesEverythingByMunicipality()
    {
        var rule = new GrantRule(1000, Calendar.Year(2019), GrantMeasure.Visits, ["loten"]);
        var centre = TestCentre.HalfYears("2019-H1") with { Grants = [rule] };
        var told = TestCentre.Source(centre, "2019-H2", Counted.From(Of2019)).Told;

        Assert.Empty(told.RowsOf(Calendar.Year(2019)));
        Assert.All(["hamar", "loten", "other", "hamar stange ringsaker loten"], ids => Assert.All(
            [Quantity.Visits, Quantity.UserVisits, Quantity.UniqueUsers],
            quantity => Assert.Equal(Figure.Hidden, told.Find(new FigureName(quantity, Year, Row(ids))))));
        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.GrantKroner, Year, Row("loten"))));
        Assert.Equal(new Figure(24), told.Find(new FigureName(Quantity.UniqueUsers, Year)));
    }

    [Fact]
    public void Find_KronerOfARow_AreThoseOfAllItsPayers()
    {
        var centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019", amountKroner: 46)] };
        var told = TestCentre.Source(centre, "2019-H2", Counted.From(Of2019)).Told;

        Assert.Equal([new(18), Figure.Hidden, new Figure(14)], new[] { "hamar", "loten", "ringsaker loten" }.Select(Kroner));

        Figure Kroner(string ids) => told.Find(new FigureName(Quantity.GrantKroner, Year, Row(ids)));
    }

    [Fact]
    public void Find_UserYearsByRow_AreToldWhereTheRowIsTheSameInAllYears()
    {
        var told = Source("2021-H2", ThreeYears()).Told;
        var years = new MonthSpan(new(2019, 1), new(2021, 12));

        Assert.Equal("hamar, stange, loten+ringsaker", Text(told.RowsOf(Calendar.Year(2019), Calendar.Year(2020), Calendar.Year(2021))));
        Assert.Equal(
            [new(27), new(21), new(25), Figure.Hidden, Figure.Hidden, new Figure(1)],
            new[] { "hamar", "stange", "ringsaker loten", "ringsaker", "hamar loten", "other" }
                .Select(ids => told.Find(new FigureName(Quantity.UserYears, years, Row(ids)))));
        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, years, Row("hamar"))));
        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.Visits, years, Row("hamar"))));
    }

    [Fact]
    public void Find_UserYearsOverAYearWithoutBreakdown_AreHidden()
    {
        // In 2020 only 4 came.
        var told = Source("2021-H2", [.. Of2019, .. From("hamar", 4, "2020-02"), .. From("hamar", 9, "2021-02")]).Told;

        Assert.Empty(told.RowsOf(Calendar.Year(2019), Calendar.Year(2020)));
        Assert.Equal("hamar, stange, loten+ringsaker", Text(told.RowsOf(Calendar.Year(2019), Calendar.Year(2021))));
        Assert.All(["hamar", "stange", "ringsaker loten", "other"], ids => Assert.Equal(
            Figure.Hidden, told.Find(new FigureName(Quantity.UserYears, new MonthSpan(new(2019, 1), new(2021, 12)), Row(ids)))));
    }

    [Fact]
    public void Find_MunicipalityThatTheYearDidNotHave_IsZero()
    {
        var all = Crowds.Figures(
            TestCentre.HalfYears("2019-H1"), "2019-H2", [.. From("hamar", 9, InBothHalves), .. From("stange", 7, InBothHalves)]);
        var year = Calendar.Year(2019);
        var told = new ToldFigures(
            all, [new YearDivision(year, 5, ["hamar", "stange"], [Row("hamar"), Row("stange")], ArePartsTold: true)]);

        Assert.Equal(new Figure(0), told.Find(new FigureName(Quantity.UniqueUsers, Year, Row("loten"))));
        Assert.Equal(new Figure(9), told.Find(new FigureName(Quantity.UniqueUsers, Year, Row("hamar loten"))));
        Assert.Equal("hamar, stange, ringsaker, loten", Text(told.RowsOf(year)));
    }

    // In 2020 Ringsaker and Løten have enough each, in 2021 together only.
    private static IReadOnlyList<Visit> ThreeYears() =>
    [
        .. Of2019, .. From("hamar", 9, "2020-02 2021-02"), .. From("stange", 7, "2020-02 2021-02"),
        .. From("ringsaker", 5, "2020-02"), .. From("loten", 5, "2020-02"), .. From("ringsaker", 3, "2021-02"), .. From(
            "loten", 5, "2021-02"),
    ];

    private static ReportSource Source(string period, IEnumerable<Visit> visits) =>
        TestCentre.Source(TestCentre.HalfYears("2019-H1"), period, Counted.From(visits));

    private static MunicipalityRow Row(string ids) => MunicipalityRow.Of(ids.Split(' '));

    private static Figure FigureOf(int? number) => number is { } told ? new Figure(told) : Figure.Hidden;
}
