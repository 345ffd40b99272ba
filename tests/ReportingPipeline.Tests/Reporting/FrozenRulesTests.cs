using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Tests.Reporting;

public class FrozenRulesTests
{
    private static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Year(2019);

    [Fact]
    public void DecideLike_SameRulesWithOtherNames_IsTrue() =>
        Assert.True(Rules("Hamar", 1000).DecideLike(Rules("Hamar kommune", 1000)));

    [Fact]
    public void DecideLike_AnotherAmountMunicipalityOrMonth_IsFalse()
    {
        var rules = Rules("Hamar", 1000);

        Assert.False(rules.DecideLike(Rules("Hamar", 1001)));
        Assert.False(rules.DecideLike(rules with { Municipalities = [.. rules.Municipalities, new Municipality("stange", "Stange", [])] }));
        Assert.False(rules.DecideLike(rules with { RegisteredFrom = new YearMonth(2018, 2) }));
    }

    private static FrozenRules Rules(string name, long amount) =>
        new(new YearMonth(2018, 1), [new Municipality("hamar", name, [])], [new GrantRule(amount, Year, GrantMeasure.Visits, ["hamar"])]);
}
