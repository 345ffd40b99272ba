using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class ReportIdTests
{
    [Theory]
    [InlineData("sagatun_2019-H2_hamar")]
    [InlineData("sagatun-2_2019-20-H2_ringsaker")]
    public void TryParse_Id_IsWrittenAsItWasRead(string text)
    {
        var id = ReportId.TryParse(text)!;

        Assert.Equal(text, id.ToString());
        Assert.Equal(text[..text.LastIndexOf('_')], id.PeriodId);
    }

    [Fact]
    public void InOrder_CentresOfWhichOneBeginsLikeAnother_StandAsTheirReportsDo() => Assert.Equal(
        [("hus-nord", "hus-nord_"), ("hus", "hus_"), ("sagatun", "sagatun_")], ReportId.InOrder(["sagatun", "hus", "hus-nord"]));

    [Theory]
    [InlineData("")]
    [InlineData("sagatun")]
    [InlineData("sagatun_2019-H2")]
    [InlineData("sagatun_2019-H2_")]
    [InlineData("_2019-H2_hamar")]
    [InlineData("sagatun__hamar")]
    [InlineData("sagatun_2019-H2_hamar_")]
    [InlineData("sagatun_2019/20-H2_hamar")]
    [InlineData("sagatun_2019-H2_ham#r")]
    [InlineData("sagatun_2019-H2_ham?r")]
    [InlineData("sagatun_2019-H2_ham\\r")]
    [InlineData("sagatun_2019-H2_hamar\n")]
    [InlineData("sag\u0001tun_2019-H2_hamar")]
    public void TryParse_AnythingElse_IsNull(string text) => Assert.Null(ReportId.TryParse(text));
}
