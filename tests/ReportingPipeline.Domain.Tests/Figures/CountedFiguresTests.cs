using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Figures;

/// <summary>All figures of a centre, of which a report asks for some.</summary>
public sealed class CountedFiguresTests
{
    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;
    private static readonly MonthSpan Year = Calendar.Year(2019).Months;

    // Oslo was one of the centre's municipalities when its visits were collected, and is not any more.
    private static readonly Visit[] Visits =
    [
        Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2019-08-01", "anna", "stange"), Counted.UserVisit("2019-02-01", null),
        Counted.UserVisit("2019-02-01", "berit", "oslo"), Counted.UserVisit("2019-03-01", "cato", Municipality.OtherId),
        Counted.OtherVisit("2019-04-01", "oslo"), Counted.UserVisit("2020-02-01", "anna"),
    ];

    [Theory]
    [InlineData(Quantity.Visits, 6)]
    [InlineData(Quantity.UserVisits, 5)]
    [InlineData(Quantity.UserVisitsWithoutId, 1)]
    [InlineData(Quantity.UniqueUsers, 3)]
    [InlineData(Quantity.RepeatedUsers, 1)]
    [InlineData(Quantity.UserYears, 3)]
    public void Find_WholeCentre_CountsItsVisitsAndUsers(Quantity quantity, int expected) =>
        Assert.Equal(new Figure(expected), Figures().Find(new FigureName(quantity, Year)));

    [Theory]
    [InlineData("hamar", 2, 0)]
    [InlineData("stange", 1, 1)]
    [InlineData("hamar stange", 3, 1)]
    [InlineData("loten", 0, 0)]
    [InlineData("other", 3, 2)]
    public void Find_Row_CountsWhoIsFromThereAndElsewhereWhoIsFromNoneOfTheMunicipalities(string ids, int visits, int users)
    {
        var row = MunicipalityRow.Of(ids.Split(' '));

        Assert.Equal(new Figure(visits), Figures().Find(new FigureName(Quantity.Visits, Year, row)));
        Assert.Equal(new Figure(users), Figures().Find(new FigureName(Quantity.UniqueUsers, Year, row)));
    }

    [Fact]
    public void Find_UserYears_AddUpTheYears()
    {
        var span = new MonthSpan(new(2019, 1), new(2020, 12));

        Assert.Equal(new Figure(4), Figures().Find(new FigureName(Quantity.UserYears, span)));
        Assert.Equal(new Figure(3), Figures().Find(new FigureName(Quantity.UniqueUsers, span)));
        Assert.Equal(new Figure(1), Figures().Find(new FigureName(Quantity.UserYears, span, MunicipalityRow.Of("hamar"))));
    }

    [Theory]
    [InlineData("2018-12", "2018-12")]
    [InlineData("2018-12", "2019-02")]
    [InlineData("2020-12", "2021-01")]
    public void Find_SpanBeyondTheCollectedMonths_IsNotCollected(string first, string last) => Assert.Equal(
        Figure.NotCollected, Figures().Find(new FigureName(Quantity.Visits, new MonthSpan(YearMonth.Parse(first), YearMonth.Parse(last)))));

    [Fact]
    public void Find_SpanThatGoesOn_IsThatSoFar()
    {
        var figures = new CountedFigures(
            Centre(), Counted.From(Visits), new CollectedMonths(new(2019, 1), new(2019, 12)) { SoFar = new(2019, 3) });

        Assert.Equal(new Figure(4), figures.Find(new FigureName(Quantity.Visits, Year)));
        Assert.Equal(Figure.NotCollected, figures.Find(new FigureName(Quantity.Visits, Calendar.Parse("2019-H2").Months)));
    }

    [Fact]
    public void Find_UsersOverAChangeOfKey_AreNotThereAndTheVisitsAre()
    {
        var figures = Figures([.. Visits, Counted.UserVisit("2019-12-31", "4nn4", keyVersion: 2)]);

        Assert.All([Quantity.UniqueUsers, Quantity.RepeatedUsers, Quantity.UserYears], quantity => Assert.Equal(
            Figure.NotCollected, figures.Find(new FigureName(quantity, Year))));
        Assert.All(["hamar", "other"], id => Assert.Equal(
            Figure.NotCollected, figures.Find(new FigureName(Quantity.UniqueUsers, Year, MunicipalityRow.Of(id)))));
        Assert.Equal(new Figure(7), figures.Find(new FigureName(Quantity.Visits, Year)));
    }

    [Fact]
    public void Find_Kroner_AreAllocatedByTheExactBases()
    {
        var figures = Figures(Visits, TestCentre.Grant("2019", amountKroner: 100));

        Assert.Equal(new Figure(100), Kroner(figures));
        Assert.Equal(
            [new(67), new(33), new(0), new Figure(100)],
            new[] { "hamar", "stange", "loten", "hamar stange ringsaker" }.Select(ids => Kroner(figures, ids)));
    }

    [Fact]
    public void Find_KronerOfAYearThatIsNoBaseYear_AreNotThere() => Assert.Equal(
        [Figure.NotCollected, Figure.NotCollected], [Kroner(Figures(Visits)), Kroner(Figures(Visits, TestCentre.Grant("2020")), "hamar")]);

    [Fact]
    public void Find_KronerByUsersThatCannotBeCounted_AreNotThereAndTheAmountIs()
    {
        var figures = Figures(
            [.. Visits, Counted.UserVisit("2019-12-31", "4nn4", keyVersion: 2)], TestCentre.Grant("2019", GrantMeasure.UniqueUsers, 100));

        Assert.Equal([new Figure(100), Figure.NotCollected], [Kroner(figures), Kroner(figures, "hamar")]);
    }

    [Fact]
    public void Find_KronerOfABaseThatIsZero_NamesTheYearAndTheCentre()
    {
        var message = Assert.Throws<ArgumentException>(() => Kroner(Figures([], TestCentre.Grant("2019")), "hamar")).Message;

        Assert.Contains("2019", message, StringComparison.Ordinal);
        Assert.Contains("centre", message, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsOf_AnyYears_AreTheMunicipalitiesOneByOne() =>
        Assert.Equal("hamar stange ringsaker loten", string.Join(' ', Figures().RowsOf(Calendar.Year(2019), Calendar.Year(2020))));

    private static Figure Kroner(CountedFigures figures, string? ids = null) =>
        figures.Find(new FigureName(Quantity.GrantKroner, Year, ids is null ? null : MunicipalityRow.Of(ids.Split(' '))));

    private static CountedFigures Figures() => Figures(Visits);

    private static CountedFigures Figures(Visit[] visits, params GrantRule[] grants) =>
        new(Centre() with { Grants = grants }, Counted.From(visits), new CollectedMonths(new(2019, 1), new(2020, 12)));

    private static Centre Centre() => TestCentre.HalfYears("2019-H1");
}
