using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Local;

public sealed class ExampleFundingTests
{
    [Fact]
    public void Funding_TheExampleIn2021_AddsUpToWhatIsGivenAndNotToWhatWasPrinted()
    {
        var funding = Compose("2021-H1");

        Assert.Equal([6_231_710], funding!.Kroner);
        Assert.Equal(
            [(FundingActivity.Local, 2_431_710L, 6), (FundingActivity.Regional, 3_800_000L, 1)],
            funding.Activities.Select(activity => (activity.Activity, activity.Kroner[0]!.Value, activity.Funders.Count)));
        Assert.Null(Compose("2020-H2"));
    }

    private static FundingSection? Compose(string period)
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Funding = CentresFile.Parse(ExampleLoader.Centres())[0].Funding };
        return TestCentre.Compose(centre, period, Counted.From()).Funding;
    }
}
