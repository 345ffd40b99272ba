using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Indicators;

namespace ReportingPipeline.Domain.Tests.Reports;

public class FrozenRulesTests
{
    private static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Year(2019);

    [Fact]
    public void AppliedTo_CentreThatIsConfiguredOtherwiseByNow_IsAsItWasFrozen()
    {
        var then = TestCentre.HalfYears("2018-H1") with
        {
            Grants = [TestCentre.Grant("2019")],
            DisclosureThreshold = 10,
            Funding = [new(Year, new("Hamar kommune"), FundingActivity.Local, 1)],
            FundingNotes = [new("Kildene er uenige")],
            Indicators = [Typed.Indicator("Frivillig arbeid", UnitWord.PersonYears, "2019", 500)],
            Events = [new(new(2019, 3, 12), new(2019, 5, 4), new("Stengt"), IsClosed: true)],
            OpeningDays = new([DayOfWeek.Monday], []),
            Contact = new("Daglig leder") { Email = "post@senter.example" },
        };

        var applied = FrozenRules.Of(then).AppliedTo(then with
        {
            RegisteredFrom = new YearMonth(2019, 1),
            Municipalities = [then.Municipalities[0]],
            Grants = [],
            DisclosureThreshold = 5,
            Funding = [],
            FundingNotes = [],
            Indicators = [],
            Events = [],
            OpeningDays = null,
            Contact = null,
        });

        Assert.Equal(then, applied);
    }
}
