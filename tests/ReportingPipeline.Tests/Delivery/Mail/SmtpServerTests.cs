using System.Net;
using System.Net.Sockets;
using MimeKit;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class SmtpServerTests(SmtpServerProcess server) : IClassFixture<SmtpServerProcess>
{
    private const string Subject = "Sagatun: rapport for andre halvår 2019, revisjon 1";

    private const string Body = """
        Til Løten kommune

        .
        .. og en linje som begynner med punktum
        kr 1 764 057 = 70,56 %; blankt på slutten 
        https://rapport.example/api/reports/sagatun_2019-H2_loten/workbook?en-lang-adresse-som-ikke-kan-brytes=1
        """;

    [Fact]
    public async Task SendAsync_ToSomeone_ArrivesAsWritten()
    {
        var mail = Mails.To("post@loten.example", Subject, Body);

        var handOver = await SendAsync(mail);

        Assert.Equal(new HandOver.Accepted("250 2.0.0 Queued"), handOver);
        var received = Assert.Single(await server.AcceptedForAsync("post@loten.example"));
        Assert.Equal(("rapport@senter.example", "post@loten.example"), (received.EnvelopeFrom, received.EnvelopeTo));
        Assert.Equal(("Sagatun brukerstyrt senter", "rapport@senter.example"), (received.FromName, received.FromAddress));
        Assert.Equal("post@loten.example", received.ToAddress);
        Assert.Equal(Subject, received.Subject);
        Assert.Equal(Body, received.Text.TrimEnd('\n'));
        Assert.Equal(Mails.Id, received.MessageId);
        Assert.Equal(Mails.Date, received.Date);
        Assert.Contains("Auto-Submitted: auto-generated", received.Headers);
        Assert.Contains("Content-Type: text/plain; charset=utf-8", received.Headers);
        Assert.DoesNotContain(received.Headers, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.All(received.Raw.Split("\r\n"), line => Assert.True(line.Length <= 998 && line.All(char.IsAscii), line));
        Assert.True(received.IsEncrypted);
        Assert.Equal(SmtpServerProcess.UserName, received.UserName);
    }

    [Theory]
    [InlineData(Recipients.Refused, "550 5.1.1 No such mailbox")]
    [InlineData(Recipients.TooLarge, "552 5.3.4 Message too large")]
    [InlineData(Recipients.Unwanted, "554 5.7.1 Message refused")]
    public async Task SendAsync_ServerSaysNever_IsRefused(string recipient, string reply)
    {
        Assert.Equal(new HandOver.Refused(reply), await SendAsync(Mails.To(recipient)));
        Assert.Empty(await server.AcceptedForAsync(recipient));
    }

    [Theory]
    [InlineData(Recipients.Deferred, "The mail server answered the recipient with '451 4.3.0 Try again later'.")]
    [InlineData(Recipients.Full, "The mail server answered the message with '452 4.3.1 Out of space'.")]
    public async Task SendAsync_ServerSaysNotNow_IsNotHandedOver(string recipient, string reason)
    {
        Assert.Equal(new HandOver.NotHandedOver(reason), await SendAsync(Mails.To(recipient)));
        Assert.Empty(await server.AcceptedForAsync(recipient));
    }

    [Theory]
    [InlineData(Recipients.AcceptedAtEnd, 1)]
    [InlineData(Recipients.LostAtEnd, 0)]
    public async Task SendAsync_ConnectionBreaksBeforeTheLastReply_IsUncertain(string recipient, int accepted)
    {
        var handOver = Assert.IsType<HandOver.Uncertain>(await SendAsync(Mails.To(recipient)));

        Assert.StartsWith($"The mail server at localhost:{server.Settings.Port} could not be reached or broke off: ", handOver.Reason, StringComparison.Ordinal);
        Assert.EndsWith(" The end of the message had been sent, so it may have been accepted.", handOver.Reason, StringComparison.Ordinal);
        Assert.Equal(accepted, (await server.AcceptedForAsync(recipient)).Count);
    }

    [Fact]
    public async Task SendAsync_ConnectionBreaksInsideTheMessage_IsNotHandedOver()
    {
        var longerThanAnyBuffer = string.Concat(Enumerable.Repeat($"{new string('x', 70)}\n", 400_000));

        var handOver = await SendAsync(Mails.To(Recipients.DroppedDuring, body: longerThanAnyBuffer));

        Assert.Contains("broke off", Assert.IsType<HandOver.NotHandedOver>(handOver).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NoReplyInTime_IsUncertain()
    {
        var time = new HandFiredTime();
        var sending = server.Client(time: time).SendAsync(Mails.To(Recipients.Silent), CancellationToken.None);
        await server.SilenceAsync();

        time.Fire();

        var handOver = Assert.IsType<HandOver.Uncertain>(await sending);
        Assert.Contains("was not done within 00:02:00. The end of the message had been sent", handOver.Reason, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(2), time.DueTime);
    }

    [Fact]
    public async Task SendAsync_CancelledAfterTheEnd_IsUncertain()
    {
        using var cancellation = new CancellationTokenSource();
        var sending = server.Client().SendAsync(Mails.To(Recipients.Silent), cancellation.Token);
        await server.SilenceAsync();

        await cancellation.CancelAsync();

        Assert.Contains("was cancelled", Assert.IsType<HandOver.Uncertain>(await sending).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_CancelledBefore_IsNotHandedOver()
    {
        var handOver = await server.Client().SendAsync(Mails.To("post@cancelled.example"), new CancellationToken(canceled: true));

        Assert.Contains("was cancelled", Assert.IsType<HandOver.NotHandedOver>(handOver).Reason, StringComparison.Ordinal);
        Assert.Empty(await server.AcceptedForAsync("post@cancelled.example"));
    }

    [Fact]
    public async Task SendAsync_CertificateThatNobodyTrusts_IsNotHandedOver()
    {
        var asInProduction = new SmtpServer(server.Settings, TimeProvider.System, trust: null);

        var handOver = await asInProduction.SendAsync(Mails.To("post@untrusted.example"), CancellationToken.None);

        Assert.Contains("could not be trusted", Assert.IsType<HandOver.NotHandedOver>(handOver).Reason, StringComparison.Ordinal);
        Assert.Empty(await server.AcceptedForAsync("post@untrusted.example"));
    }

    [Fact]
    public async Task SendAsync_CertificateOfAnotherName_IsNotHandedOver()
    {
        var settings = server.Settings;
        settings.Host = "127.0.0.1";

        var handOver = await server.Client(settings).SendAsync(Mails.To("post@othername.example"), CancellationToken.None);

        var reason = Assert.IsType<HandOver.NotHandedOver>(handOver).Reason;
        Assert.Contains("host name (127.0.0.1) did not match", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_WrongPassword_IsNotHandedOver()
    {
        var settings = server.Settings;
        settings.Password = "wrong";

        Assert.Equal(
            new HandOver.NotHandedOver(
                "The mail server answered the user name and password with '535: 5.7.8 Wrong user name or password'."),
            await server.Client(settings).SendAsync(Mails.To("post@hamar.example"), CancellationToken.None));
    }

    [Fact]
    public async Task SendAsync_WithoutTheLoginThatIsRequired_IsNotHandedOver()
    {
        var settings = server.Settings;
        settings.UserName = "";

        var handOver = await server.Client(settings).SendAsync(Mails.To("post@hamar.example"), CancellationToken.None);

        var reason = Assert.IsType<HandOver.NotHandedOver>(handOver).Reason;
        Assert.StartsWith("The mail server answered with '530 ", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody.invalid", 587)]
    [InlineData("127.0.0.1", 1)]
    public async Task SendAsync_NobodyThere_IsNotHandedOver(string host, int port)
    {
        var settings = new MailOptions { Host = host, Port = port };

        var handOver = await server.Client(settings).SendAsync(Mails.To("post@hamar.example"), CancellationToken.None);

        var reason = Assert.IsType<HandOver.NotHandedOver>(handOver).Reason;
        Assert.StartsWith($"The mail server at {host}:{port} could not be reached", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NoGreetingInTime_IsNotHandedOver()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var settings = new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)mute.LocalEndpoint).Port };
        var time = new HandFiredTime();
        var sending = server.Client(settings, time).SendAsync(Mails.To("post@hamar.example"), CancellationToken.None);
        using var client = await mute.AcceptTcpClientAsync();

        time.Fire();

        var handOver = Assert.IsType<HandOver.NotHandedOver>(await sending);
        Assert.EndsWith("was not done within 00:02:00.", handOver.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ItsBeginningCannotBeRecorded_SaysNothingOfTheMessage()
    {
        var handOver = await server.Client().SendAsync(
            Mails.To("post@unrecorded.example"),
            _ => throw new InvalidOperationException("The table is away."),
            CancellationToken.None);

        Assert.Equal(new HandOver.NotHandedOver("The table is away."), handOver);
        Assert.Empty(await server.AcceptedForAsync("post@unrecorded.example"));
    }

    [Theory]
    [InlineData(SmtpServerProcess.Password, 1)]
    [InlineData("wrong", 0)]
    public async Task SendAsync_Login_BeginsOnlyIfItIsAccepted(string password, int expected)
    {
        var begun = 0;
        var settings = server.Settings;
        settings.Password = password;

        await server.Client(settings).SendAsync(
            Mails.To(Recipients.Usual), _ => Task.FromResult(begun++), CancellationToken.None);

        Assert.Equal(expected, begun);
    }

    [Fact]
    public async Task SendAsync_WithoutHost_NamesTheSetting() =>
        Assert.Equal(
            new HandOver.NotHandedOver("The setting Mail__Host is empty: there is no mail server."),
            await server.Client(new MailOptions()).SendAsync(Mails.To("post@hamar.example"), CancellationToken.None));

    private Task<HandOver> SendAsync(MimeMessage mail) => server.Client().SendAsync(mail, CancellationToken.None);

    /// <summary>A clock whose only timer runs out when a test says so.</summary>
    private sealed class HandFiredTime : TimeProvider
    {
        private Action _fire = () => { };

        public TimeSpan DueTime { get; private set; }

        public void Fire() => _fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            _fire = () => callback(state);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
