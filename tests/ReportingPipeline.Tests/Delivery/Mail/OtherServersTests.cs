using ReportingPipeline.Delivery;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Delivery.Mail;

/// <summary>Mail servers that offer less than most, or are not there.</summary>
public sealed class OtherServersTests
{
    private const string Recipient = "post@hamar.example";

    [Fact]
    public async Task SendAsync_ServerWithoutStartTls_IsNotHandedOver()
    {
        await using var server = await SmtpServerProcess.StartAsync(new SmtpServerOptions { HasStartTls = false });
        var settings = server.Settings;
        settings.Encryption = MailEncryption.StartTls;

        Assert.Equal(
            new HandOver.NotHandedOver("The mail server offers no STARTTLS, and Mail__Encryption demands it."),
            await server.Client(settings).SendAsync(Mails.To(Recipient), CancellationToken.None));
        Assert.Empty(await server.AcceptedAsync());
    }

    [Fact]
    public async Task SendAsync_RelayWithoutEncryptionOrLogin_DeliversIfTheSettingsSaySo()
    {
        await using var server = await SmtpServerProcess.StartAsync(new SmtpServerOptions { HasStartTls = false, Logins = [] });
        var settings = server.Settings;
        settings.Encryption = MailEncryption.None;
        settings.UserName = "";

        Assert.IsType<HandOver.Accepted>(await server.Client(settings).SendAsync(Mails.To(Recipient), CancellationToken.None));
        Assert.False(Assert.Single(await server.AcceptedAsync()).IsEncrypted);
    }

    [Fact]
    public async Task SendAsync_ServerWithOnlyAuthLogin_LogsIn()
    {
        await using var server = await SmtpServerProcess.StartAsync(new SmtpServerOptions { Logins = ["LOGIN"] });

        Assert.IsType<HandOver.Accepted>(await server.Client().SendAsync(Mails.To(Recipient), CancellationToken.None));
        Assert.Equal(SmtpServerProcess.UserName, Assert.Single(await server.AcceptedAsync()).UserName);
    }

    [Fact]
    public async Task SendAsync_ServerWithoutKnownLogin_IsNotHandedOver()
    {
        await using var server = await SmtpServerProcess.StartAsync(new SmtpServerOptions { Logins = ["XOAUTH2"] });

        Assert.Equal(
            new HandOver.NotHandedOver("The mail server offers neither AUTH PLAIN nor AUTH LOGIN, and Mail__UserName is set."),
            await server.Client().SendAsync(Mails.To(Recipient), CancellationToken.None));
    }

    [Fact]
    public async Task SendAsync_ServerIsDownAndComesBack_IsNotHandedOverAndThenDelivered()
    {
        await using var server = await SmtpServerProcess.StartAsync(new SmtpServerOptions());
        await server.GoDownAsync();

        var down = await server.Client().SendAsync(Mails.To(Recipient), CancellationToken.None);
        await server.ComeUpAsync();
        var up = await server.Client().SendAsync(Mails.To(Recipient), CancellationToken.None);

        Assert.Contains("could not be reached", Assert.IsType<HandOver.NotHandedOver>(down).Reason, StringComparison.Ordinal);
        Assert.IsType<HandOver.Accepted>(up);
        Assert.Single(await server.AcceptedAsync());
    }
}
