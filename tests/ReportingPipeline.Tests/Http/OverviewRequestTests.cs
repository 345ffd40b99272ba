using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Overviews;
using ReportingPipeline.Http;

namespace ReportingPipeline.Tests.Http;

public class OverviewRequestTests
{
    private static readonly DateOnly Today = new(2021, 1, 1);

    [Theory]
    [InlineData("2020-H2", PeriodKind.HalfYear)]
    [InlineData("2020", PeriodKind.Year)]
    [InlineData("1990-H1", PeriodKind.HalfYear)]
    public void FindPeriod_EndedPeriodOrYear_IsThat(string period, PeriodKind kind) =>
        Assert.Equal((period, kind), (Find(period).Id, Find(period).Kind));

    [Theory]
    [InlineData("2020-T1")]
    [InlineData("2020-H3")]
    [InlineData("2020/21-H1")]
    [InlineData("i fjor")]
    public void FindPeriod_OtherText_IsRefusedSayingWhatIsAccepted(string period)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => Find(period));

        Assert.Equal(("period", $"'period' cannot be '{period}': give a period that has ended, written like 2019-H1, 2019-H2, 2019."), (refused.Field, refused.Message));
    }

    [Fact]
    public void FindPeriod_NotEnded_SaysWhenItDoes() => Assert.Equal(
        "2021 ends on 2021-12-31; no report of it is released before, so there is nothing to compose an overview of.",
        Assert.Throws<StateConflictException>(() => Find("2021")).Message);

    private static ReportingPeriod Find(string period) => new OverviewRequest(period).FindPeriod(new TestOverview().Overview, Today);
}
