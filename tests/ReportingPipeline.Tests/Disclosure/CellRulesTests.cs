using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Tests.Disclosure.Reader;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Each rule with an example; the text of a form names its counts in the order in which they were given.</summary>
public sealed class CellRulesTests
{
    [Fact]
    public void Municipalities_WithTheRowOfOthers_AddUpToTheWhole()
    {
        var rules = Rules((Name(Quantity.UniqueUsers, "2019"), 10), (Name(Quantity.UniqueUsers, "2019", Hamar), 7), (Name(Quantity.UniqueUsers, "2019", Municipality.OtherId), 3));

        Assert.Equal(["+1x0 -1x1 -1x2 +0"], Texts(rules.Zero));
        // Those who are not from one of them are persons as well.
        Assert.Equal(["+1x0 -1x1 +0", "+1x0 -1x2 +0"], Texts(rules.Rests));
    }

    [Fact]
    public void Municipalities_WithoutTheRowOfOthers_AreAtMostTheWhole()
    {
        var rules = Rules((Name(Quantity.Visits, "2019"), 90), (Name(Quantity.Visits, "2019", Hamar), 70), (Name(Quantity.Visits, "2019", Loten), 10));

        Assert.Empty(rules.Zero);
        Assert.Contains("+1x0 -1x1 -1x2 +0", Texts(rules.ZeroOrMore));
        Assert.Empty(rules.Rests);
    }

    [Theory]
    [InlineData(Quantity.Visits, 0)]
    [InlineData(Quantity.UniqueUsers, 2)]
    public void Grant_PayingMunicipalities_AddUpToItsBase(Quantity quantity, int rests)
    {
        var rules = Rules([.. new string?[] { null, Hamar, Loten }.Select((id, index) => (Name(quantity, "2019", id) with { Form = FigureForm.GrantBase }, new[] { 30L, 20, 10 }[index]))]);

        Assert.Equal(["+1x0 -1x1 -1x2 +0"], Texts(rules.Zero));
        Assert.Equal(rests, rules.Rests.Count);
    }

    [Fact]
    public void UserYears_OfThreeYears_AreTheirSum()
    {
        var rules = Rules([(Name(Quantity.UserYears, "2018/2020", Loten), 28), .. Enumerable.Range(2018, 3).Select(year => (Name(Quantity.UniqueUsers, $"{year}", Loten), 9L))]);
        Assert.Equal(["+1x0 -1x1 -1x2 -1x3 +0"], Texts(rules.Zero));
    }

    [Fact]
    public void UserYears_OneYearUntold_AreNoSum()
    {
        var rules = Rules((Name(Quantity.UserYears, "2018/2020", Loten), 28), (Name(Quantity.UniqueUsers, "2018", Loten), 9));
        Assert.Empty(rules.Zero);
    }

    [Fact]
    public void UserSpans_HalvesOfAYear_AreWithinItAndCoverIt()
    {
        var rules = Rules((Name(Quantity.UniqueUsers, "2019"), 43), (Name(Quantity.UniqueUsers, "2019-H1"), 40), (Name(Quantity.UniqueUsers, "2019-H2"), 38));

        string[] expected = ["+1x0 -1x1 +0", "+1x0 -1x2 +0", "-1x0 +1x1 +1x2 +0"];
        Assert.Equal(expected, Texts(rules.ZeroOrMore).Order());
        Assert.Equal(expected, Texts(rules.Rests).Order());
    }

    [Fact]
    public void UserSpans_MonthInAHalfInAYear_IsWithinBoth()
    {
        var rules = Rules((Name(Quantity.UniqueUsers, "2019"), 43), (Name(Quantity.UniqueUsers, "2019-H1"), 40), (Name(Quantity.UniqueUsers, "2019-02"), 12));
        Assert.Equal(["+1x0 -1x1 +0", "+1x0 -1x2 +0", "+1x1 -1x2 +0"], Texts(rules.ZeroOrMore).Order());
    }

    [Fact]
    public void UserSpans_ThreeTertials_CoverTheYearButTellNoCountOfPersons()
    {
        var rules = Rules([(Name(Quantity.UniqueUsers, "2019"), 43), .. Enumerable.Range(1, 3).Select(tertial => (Name(Quantity.UniqueUsers, $"2019-T{tertial}"), 20L))]);

        Assert.Contains("-1x0 +1x1 +1x2 +1x3 +0", Texts(rules.ZeroOrMore));
        Assert.DoesNotContain("-1x0 +1x1 +1x2 +1x3 +0", Texts(rules.Rests));
    }

    [Theory]
    [InlineData(9, 12, true)]
    // Two who came from Løten in the first half had moved away by the end of the year.
    [InlineData(11, 9, false)]
    public void UserSpans_OfAMunicipality_HoldOnlyWhereNobodyMoved(long half, long year, bool isRule)
    {
        var rules = Rules((Name(Quantity.UniqueUsers, "2019", Loten), year), (Name(Quantity.UniqueUsers, "2019-H1", Loten), half));
        Assert.Equal(isRule ? ["+1x0 -1x1 +0"] : [], Texts(rules.ZeroOrMore));
    }

    [Fact]
    public void UserSpans_OfAMunicipalityWithAnErasedValue_HoldNothing()
    {
        var rules = Rules((Name(Quantity.UniqueUsers, "2019", Loten), null), (Name(Quantity.UniqueUsers, "2019-H1", Loten), 9));
        Assert.Empty(rules.ZeroOrMore);
    }

    [Fact]
    public void DistinctUsers_TwiceThreeYears_DifferByWhoCameInTheOuterYears()
    {
        var rules = Rules(
            (Name(Quantity.DistinctUsers, "2018/2020"), 100), (Name(Quantity.DistinctUsers, "2019/2021"), 110), (Name(Quantity.UniqueUsers, "2018"), 40), (Name(Quantity.UniqueUsers, "2021"), 60));

        // Whoever came in the first three years came in the next three or in the first year; and the other way round.
        Assert.Contains("-1x0 +1x1 +1x2 +0", Texts(rules.ZeroOrMore));
        Assert.Contains("+1x0 -1x1 +1x3 +0", Texts(rules.ZeroOrMore));
    }

    [Fact]
    public void VisitSpans_PartsOfAYear_AddUp()
    {
        var rules = Rules((Name(Quantity.Visits, "2019"), 90), (Name(Quantity.Visits, "2019-H1"), 50), (Name(Quantity.Visits, "2019-H2"), 40));
        Assert.Equal(["+1x0 -1x1 -1x2 +0"], Texts(rules.Zero));
    }

    [Fact]
    public void Sorts_OfVisits_AreNestedAndCarryTheUsers()
    {
        var rules = Rules(
            (Name(Quantity.Visits, "2019-H1"), 90), (Name(Quantity.UserVisits, "2019-H1"), 70), (Name(Quantity.UserVisitsWithoutId, "2019-H1"), 5), (Name(Quantity.UniqueUsers, "2019-H1"), 20));
        Assert.Equal(["+1x0 -1x1 +0", "+1x1 -1x2 -1x3 +0"], Texts(rules.ZeroOrMore).Order());
    }

    [Fact]
    public void Sorts_OfAMunicipalitysVisits_CarryItsUsers()
    {
        var rules = Rules(
            (Name(Quantity.Visits, "2019", Loten), 90), (Name(Quantity.UserVisits, "2019", Loten), 70),
            (Name(Quantity.UserVisitsWithoutId, "2019", Loten), 5), (Name(Quantity.UniqueUsers, "2019", Loten), 20));
        Assert.Equal(["+1x0 -1x1 +0", "+1x1 -1x2 -1x3 +0"], Texts(rules.ZeroOrMore).Order());
    }

    [Theory]
    [InlineData(5, 5, true)]
    // Whoever made the other two visits has moved since.
    [InlineData(7, 5, false)]
    public void Sorts_NoUsers_HaveNoVisitsWithAnId(long userVisits, long withoutId, bool isRule)
    {
        var rules = Rules((Name(Quantity.UserVisits, "2019", Loten), userVisits), (Name(Quantity.UserVisitsWithoutId, "2019", Loten), withoutId), (Name(Quantity.UniqueUsers, "2019", Loten), 0));
        Assert.Equal(isRule ? ["+1x0 -1x1 +0"] : [], Texts(rules.Zero));
    }

    private static CellRules Rules(params IReadOnlyList<(FigureName Name, long? Value)> counts) =>
        new(counts.Index().ToDictionary(count => count.Item.Name, count => count.Index), unknown => counts[unknown].Value);

    private static CellRules Rules(params IReadOnlyList<(FigureName Name, long Value)> counts) => Rules([.. counts.Select(count => (count.Name, (long?)count.Value))]);

    private static string[] Texts(IEnumerable<LinearForm> forms) => [.. forms.Select(form => form.ToString()).Distinct()];
}
