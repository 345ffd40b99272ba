using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;
using ReportingPipeline.Tests.Indicators;
using ReportingPipeline.Tests.Reports;

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

    [Fact]
    public void DecideLike_AnotherFundingOrIndicator_IsTrue()
    {
        var rules = Rules("Hamar", 1000);

        Assert.True(rules.DecideLike(rules with { Funding = [new(Year, new("Hamar kommune"), FundingActivity.Local, 1)] }));
        Assert.True(rules.DecideLike(rules with { Indicators = [Typed.Indicator("Frivillig arbeid", UnitWord.PersonYears, "2019", 500)] }));
    }

    [Fact]
    public void Revising_OtherFundingAndIndicators_TellsWhatWasTold()
    {
        var before = Rules("Hamar", 1000) with { Funding = [new(Year, new("Hamar kommune"), FundingActivity.Local, 1)] };
        var edited = Rules("Hamar", 2000) with { Indicators = [Typed.Indicator("Frivillig arbeid", UnitWord.PersonYears, "2019", 500)] };

        var revised = edited.Revising(before);

        Assert.Equal((before.Funding, before.Indicators, edited.Grants), (revised.Funding, revised.Indicators, revised.Grants));
    }

    [Fact]
    public void AppliedTo_CentreThatIsConfiguredOtherwiseByNow_IsAsItWasFrozen()
    {
        var then = TestCentre.HalfYears("2018-H1") with
        {
            Funding = [new(Year, new("Hamar kommune"), FundingActivity.Local, 1)],
            Indicators = [Typed.Indicator("Frivillig arbeid", UnitWord.PersonYears, "2019", 500)],
        };

        var applied = FrozenRules.Of(then).AppliedTo(then with { Funding = [], Indicators = [] });

        Assert.Equal(then, applied);
    }

    private static FrozenRules Rules(string name, long amount) =>
        new(new YearMonth(2018, 1), [new Municipality("hamar", name, [])], [new GrantRule(amount, Year, GrantMeasure.Visits, ["hamar"])]);
}
