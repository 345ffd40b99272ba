using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Tests;
using ReportingPipeline.Domain.Tests.Centres;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class AcceptedAddressesTests(SmtpServerProcess server) : IClassFixture<SmtpServerProcess>
{
    [Fact]
    public async Task TryParse_AnyAddressThatIsAccepted_CanBeSentTo()
    {
        var accepted = new HashSet<string>();
        ForEvery.Value(TypedAddresses.Texts, text => accepted.UnionWith(new[] { EmailAddress.TryParse(text) }.OfType<string>()), times: 5_000);
        Assert.InRange(accepted.Count, 100, int.MaxValue);

        foreach (var address in accepted.Take(200))
        {
            Assert.Equal(address, EmailAddress.TryParse(address));
            var answer = await server.Client().SendAsync(Mails.To(address), CancellationToken.None);
            Assert.True(answer is HandOver.Accepted, $"{address}: {answer}");
        }
    }
}
