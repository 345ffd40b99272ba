using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Channels;

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

    [Fact]
    public void TryParse_IdOfAChannelOfEachType_IsWrittenAsItWasRead() => Assert.All(DeliveryChannelTests.One, channel =>
    {
        var id = new OutboxId(RevisionId.TryParse("sagatun_2019-H2_hamar_r1")!, channel.Key);

        Assert.Equal(id, OutboxId.TryParse(id.ToString()));
    });

    [Theory]
    [InlineData("")]
    [InlineData("drop")]
    [InlineData("_drop")]
    [InlineData("sagatun_2019-H2_hamar_drop")]
    [InlineData("sagatun_2019-H2_hamar_r1")]
    [InlineData("sagatun_2019-H2_hamar_r1_email_1a2b3c4d")]
    public void TryParse_AnythingElse_IsNull(string text) => Assert.Null(OutboxId.TryParse(text));
}
