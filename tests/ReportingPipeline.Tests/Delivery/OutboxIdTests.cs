using ReportingPipeline.Delivery;

namespace ReportingPipeline.Tests.Delivery;

public class OutboxIdTests
{
    [Theory]
    [InlineData("sagatun_2019-H2_hamar_r1_drop", "drop")]
    [InlineData("sagatun_2019-H2_hamar_r12_email-1a2b3c4d", "email-1a2b3c4d")]
    public void TryParse_Id_IsWrittenAsItWasRead(string text, string key)
    {
        var id = OutboxId.TryParse(text)!;

        Assert.Equal((text, key), (id.ToString(), id.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("drop")]
    [InlineData("_drop")]
    [InlineData("sagatun_2019-H2_hamar_drop")]
    [InlineData("sagatun_2019-H2_hamar_r1")]
    [InlineData("sagatun_2019-H2_hamar_r1_email_1a2b3c4d")]
    public void TryParse_AnythingElse_IsNull(string text) => Assert.Null(OutboxId.TryParse(text));
}
