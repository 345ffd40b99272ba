using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Disclosure.Crowds;

namespace ReportingPipeline.Domain.Tests.Disclosure;

/// <summary>What is told of the whole centre: everything but how many users there were, where they are few.</summary>
public sealed class ToldCentreTests
{
    private static readonly MonthSpan Year = ReportingCalendar.CalendarYear.Year(2019).Months;
    private static readonly MonthSpan FirstHalf = ReportingCalendar.CalendarYear.Parse("2019-H1").Months;
    private static readonly MonthSpan ThreeYears = new(new(2019, 1), new(2021, 12));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(104)]
    public void Find_NobodyOrEnoughUsers_IsToldInEverySpan(int users) => Assert.All(
        [MonthSpan.Of(new(2019, 2)), FirstHalf, Year, ThreeYears],
        span => Assert.Equal(
            new Figure(users), Told("2021-H2", From("hamar", users, "2019-02")).Find(new FigureName(Quantity.UniqueUsers, span))));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Find_FewUsers_AreHiddenInEverySpan(int users) => Assert.All(
        [MonthSpan.Of(new(2019, 2)), FirstHalf, Year, ThreeYears],
        span => Assert.Equal(
            Figure.Hidden, Told("2021-H2", From("hamar", users, "2019-02")).Find(new FigureName(Quantity.UniqueUsers, span))));

    [Fact]
    public void Find_FewUsersOfAMonth_LeavesTheLongerSpanTold()
    {
        var told = Told("2019-H1", From("hamar", 4, "2019-02"), From("stange", 9, "2019-03"));

        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, MonthSpan.Of(new(2019, 2)))));
        Assert.Equal(new Figure(13), told.Find(new FigureName(Quantity.UniqueUsers, FirstHalf)));
    }

    [Fact]
    public void Find_Visits_AreToldHoweverFew()
    {
        var told = Told(
            "2019-H2", [Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2019-02-01", null), Counted.OtherVisit("2019-02-01")]);

        Assert.All([MonthSpan.Of(new(2019, 2)), FirstHalf, Year], span => Assert.Equal(
            [new(3), new(2), new Figure(1)],
            new[] { Quantity.Visits, Quantity.UserVisits, Quantity.UserVisitsWithoutId }
                .Select(quantity => told.Find(new FigureName(quantity, span)))));
    }

    // 9 in the first half and 9 in the second.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    [InlineData(9, 9)]
    public void Find_RepeatedUsers_AreHiddenWhereTheyAreFew(int both, int? expected)
    {
        var told = Told("2019-H2", From("hamar", 9, "2019-02"), From("hamar", 9, "2019-08", first: 10 - both));

        Assert.Equal(expected is null ? Figure.Hidden : new Figure(expected), told.Find(new FigureName(Quantity.RepeatedUsers, Year)));
        Assert.Equal(new Figure(18 - both), told.Find(new FigureName(Quantity.UniqueUsers, Year)));
    }

    [Fact]
    public void Find_RepeatedUsersBesideAHiddenPart_AreHidden()
    {
        // None in both halves: the year less the first half would give the second.
        var told = Told("2019-H2", From("hamar", 9, "2019-02"), From("stange", 3, "2019-08"));

        Assert.Equal(
            Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, ReportingCalendar.CalendarYear.Parse("2019-H2").Months)));
        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.RepeatedUsers, Year)));
    }

    [Fact]
    public void Find_UserYears_AreHiddenBesideAHiddenYear()
    {
        var (enough, few) = (
            From("hamar", 9, "2019-02 2020-02 2021-02"), From("hamar", 9, "2019-02 2021-02").Concat(From("hamar", 4, "2020-02")));

        Assert.Equal(new Figure(27), Told("2021-H2", enough).Find(new FigureName(Quantity.UserYears, ThreeYears)));
        Assert.Equal(Figure.Hidden, Told("2021-H2", few).Find(new FigureName(Quantity.UserYears, ThreeYears)));
    }

    [Fact]
    public void Find_AmountOfAGrant_IsTold()
    {
        var centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019", amountKroner: 1000)] };

        var told = TestCentre.Source(centre, "2019-H2", Counted.From(From("hamar", 1, "2019-02"))).Told;

        Assert.Equal(new Figure(1000), told.Find(new FigureName(Quantity.GrantKroner, Year)));
    }

    [Fact]
    public void Find_WhatIsNotCollectedOrRefused_IsNotCollected()
    {
        var told = Told("2019-H2", From("hamar", 2, "2019-02"), [Counted.UserVisit("2019-03-01", "4nn4", keyVersion: 2)]);

        Assert.Equal(Figure.NotCollected, told.Find(new FigureName(Quantity.UniqueUsers, Year)));
        Assert.Equal(Figure.NotCollected, told.Find(new FigureName(Quantity.Visits, MonthSpan.Of(new(2018, 12)))));
        Assert.Equal(
            Figure.NotCollected, told.Find(new FigureName(Quantity.Visits, MonthSpan.Of(new(2018, 12)), MunicipalityRow.Of("hamar"))));
    }

    // The year has been told with a threshold of 10; the centre has 5 now.
    [Fact]
    public void Find_UsersInAYearDividedWithAnotherThreshold_KeepToThat()
    {
        var all = Crowds.Figures(
            TestCentre.HalfYears("2019-H1"), "2020-H2", [.. From("hamar", 7, "2019-02 2020-02"), .. From("stange", 20, "2019-08 2020-08")]);
        var told = new ToldFigures(all, [new YearDivision(ReportingCalendar.CalendarYear.Year(2019), 10, [], [], ArePartsTold: false)]);

        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, FirstHalf)));
        Assert.Equal(
            new Figure(7), told.Find(new FigureName(Quantity.UniqueUsers, ReportingCalendar.CalendarYear.Parse("2020-H1").Months)));
        Assert.Equal(new Figure(27), told.Find(new FigureName(Quantity.UniqueUsers, new MonthSpan(new(2019, 1), new(2020, 12)))));
    }

    [Fact]
    public void Find_UsersInYearsDividedWithDifferentThresholds_KeepToTheHighestOfTheSpan()
    {
        var all = Crowds.Figures(TestCentre.HalfYears("2019-H1"), "2020-H2", From("hamar", 7, "2019-01 2020-02"));
        var told = new ToldFigures(all, [Divided(2019, threshold: 10), Divided(2020, threshold: 5)]);

        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, new MonthSpan(new(2019, 1), new(2020, 12)))));
        Assert.Equal(Figure.Hidden, told.Find(new FigureName(Quantity.UniqueUsers, MonthSpan.Of(new(2019, 1)))));
        Assert.Equal(new Figure(7), told.Find(new FigureName(Quantity.UniqueUsers, MonthSpan.Of(new(2020, 2)))));

        static YearDivision Divided(int year, int threshold) =>
            new(ReportingCalendar.CalendarYear.Year(year), threshold, [], [], ArePartsTold: false);
    }

    private static ToldFigures Told(string period, params IEnumerable<Visit>[] visits) =>
        TestCentre.Source(TestCentre.HalfYears("2019-H1"), period, Counted.From(visits.SelectMany(some => some))).Told;
}
