using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Tests.Indicators;

namespace ReportingPipeline.Domain.Tests.Disclosure;

public sealed class SensitiveIndicatorsTests
{
    private const int Threshold = 5;

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Of_Persons_AreThoseOfOneToOneLessThanTheThreshold(int persons, bool isSensitive)
    {
        foreach (var unit in new[] { UnitWord.People, UnitWord.Participants, UnitWord.Members, UnitWord.Employees, UnitWord.Volunteers })
        {
            Assert.Equal(isSensitive, SensitiveIndicators.Of([Typed.Indicator("a", unit, "2019", persons * 100)], Threshold).Count == 1);
        }
    }

    [Theory]
    [InlineData(UnitWord.PersonYears)]
    [InlineData(UnitWord.Positions)]
    [InlineData(UnitWord.PercentOfPosition)]
    [InlineData(UnitWord.Hours)]
    public void Of_WorkAndPosts_AreNone(UnitWord unit) =>
        Assert.Empty(SensitiveIndicators.Of([Typed.Indicator("a", unit, "2019", 230) with { HundredthsOfWhole = 300 }], Threshold));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_UnitOfTheCentresOwn_IsAsItSays(bool countsPersons)
    {
        var own = Typed.Indicator("a", UnitWord.Other, "2019", 300) with { Unit = new(UnitWord.Other, countsPersons) { Text = new("kursledere") } };
        Assert.Equal(countsPersons, SensitiveIndicators.Of([own], Threshold).Contains(own));
    }

    [Theory]
    [InlineData(8, 14, false)] // lived experience of the example's employees
    [InlineData(10, 14, true)] // the four others
    [InlineData(9, 14, false)]
    [InlineData(14, 14, false)]
    [InlineData(0, 14, false)]
    [InlineData(4, 14, true)]
    [InlineData(0, 4, true)]
    public void Of_PartOfAWhole_LooksAtTheRestAndTheWholeAsWell(int persons, int whole, bool isSensitive) => Assert.Equal(
        isSensitive,
        SensitiveIndicators.Of([Typed.Indicator("a", UnitWord.Employees, "2019", persons * 100) with { HundredthsOfWhole = whole * 100 }], Threshold).Count == 1);

    [Theory]
    [InlineData("2019-H1 20, 2019-H2 3, 2019 23", "2019-H2 2019")] // or the year would tell the second half
    [InlineData("2019-H1 20, 2019 23", "2019")] // three came later
    [InlineData("2019-H1 20, 2019-H2 20, 2019 37", "2019")] // three came in both
    [InlineData("2019-T1 10, 2019-T2 10, 2019 22", "2019")] // two came in the third
    [InlineData("2019-H1 20, 2019-H2 20, 2019 40", "")]
    [InlineData("2019-H1 20, 2019-H2 20, 2019 25", "")]
    [InlineData("2019-H1 20, 2019 20", "")]
    [InlineData("2019-H1 3, 2019 40, 2018-2019 80", "2019-H1 2019 2018-2019")]
    [InlineData("2019 3, 2018-2020 80, 2020 40", "2019 2018-2020")]
    [InlineData("2018 12, 2019 13, 2020 3", "2020")] // beside each other: as many may have come as have left
    public void Of_PersonsOfPartsOfTheMonths_DoNotFollowFromWhatIsTold(string told, string sensitive)
    {
        var indicators = told.Split(", ").Select(text => text.Split(' ')).Select(text => Typed.Indicator("a", UnitWord.People, text[0], long.Parse(text[1]) * 100)).ToList();

        var found = SensitiveIndicators.Of(indicators, Threshold);

        var expected = sensitive.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(span => indicators.Single(indicator => indicator == Typed.Indicator("a", UnitWord.People, span, indicator.Hundredths)));
        Assert.Equal(expected.ToHashSet(), found);
    }

    [Fact]
    public void Of_OtherNameOrUnitWithinTheMonths_HasNothingToDoWithIt() => Assert.Empty(SensitiveIndicators.Of(
        [
            Typed.Indicator("a", UnitWord.People, "2019", 2300), Typed.Indicator("b", UnitWord.People, "2019-H1", 2000), Typed.Indicator("a", UnitWord.Members, "2019-H1", 2000),
            Typed.Indicator("a", UnitWord.Hours, "2019-H1", 300),
        ],
        Threshold));

    [Fact]
    public void Of_AnotherThreshold_IsFollowed() => Assert.Single(SensitiveIndicators.Of([Typed.Indicator("a", UnitWord.People, "2019", 900)], 10));
}
