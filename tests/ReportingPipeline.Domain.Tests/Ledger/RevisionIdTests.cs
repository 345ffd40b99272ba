using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class RevisionIdTests
{
    [Theory]
    [InlineData("sagatun_2019-H2_hamar_r1", 1, false)]
    [InlineData("sagatun_2019-20-H2_hamar_r0", 0, true)]
    [InlineData("sagatun-2_2019_ringsaker_r999", 999, false)]
    public void TryParse_Id_IsWrittenAsItWasRead(string text, int revision, bool isPreview)
    {
        var id = RevisionId.TryParse(text)!;

        Assert.Equal((text, revision, isPreview), (id.ToString(), id.Revision, id.IsPreview));
    }

    [Theory]
    [InlineData("")]
    [InlineData("r1")]
    [InlineData("_r1")]
    [InlineData("sagatun_2019-H2_hamar")]
    [InlineData("sagatun_2019-H2_hamar_")]
    [InlineData("sagatun_2019-H2_hamar_1")]
    [InlineData("sagatun_2019-H2_hamar_r")]
    [InlineData("sagatun_2019-H2_hamar_r01")]
    [InlineData("sagatun_2019-H2_hamar_r1000")]
    [InlineData("sagatun_2019-H2_hamar_R1")]
    [InlineData("sagatun_2019-H2_hamar_r-1")]
    [InlineData("sagatun_2019-H2_hamar_r1\n")]
    [InlineData("sagatun_2019-H2_r1")]
    [InlineData("sagatun_2019-H2_hamar_r1_drop")]
    public void TryParse_AnythingElse_IsNull(string text) => Assert.Null(RevisionId.TryParse(text));

    [Fact]
    public void Next_Revision_IsTheOneAfterIt() =>
        Assert.Equal("sagatun_2019-H2_hamar_r3", RevisionId.TryParse("sagatun_2019-H2_hamar_r2")!.Next().ToString());
}
