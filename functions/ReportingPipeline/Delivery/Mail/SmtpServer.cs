using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The mail server of the settings <c>Mail__…</c>, reached over SMTP.</summary>
public sealed partial class SmtpServer : IMailServer
{
    // A server that has answered for the message, or not, may be left without a farewell.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly MailOptions _options;
    private readonly TimeProvider _time;
    private readonly RemoteCertificateValidationCallback? _trust;

    /// <summary>The server of the settings, which must show a certificate that this machine trusts.</summary>
    public SmtpServer(IOptions<MailOptions> options, TimeProvider time) : this(options.Value, time, trust: null)
    {
    }

    internal SmtpServer(MailOptions options, TimeProvider time, RemoteCertificateValidationCallback? trust)
    {
        _options = options;
        _time = time;
        _trust = trust;
    }

    private string Name => $"The mail server at {_options.Host}:{_options.Port}";

    /// <inheritdoc/>
    public async Task<HandOver> SendAsync(
        MimeMessage mail, Func<CancellationToken, Task> begin, CancellationToken cancellationToken)
    {
        if (_options.Host.Length == 0)
        {
            return new HandOver.NotHandedOver("The setting Mail__Host is empty: there is no mail server.");
        }

        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var wire = new SmtpWire();
        // Certificates are not looked up in lists of revoked ones, which a closed network cannot reach.
        using var client = new SmtpClient(wire)
        {
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = _trust,
            Timeout = Timeout.Infinite,
        };
        var hasBegun = false;
        HandOver handOver;
        try
        {
            await ConnectAsync(client, socket, bounded.Token);
            await begin(bounded.Token);
            hasBegun = true;
            var reply = await client.SendAsync(mail, bounded.Token, wire);
            handOver = wire.HasAnsweredEnd
                ? new HandOver.Accepted(Plain($"250 {reply}"))
                : new HandOver.Uncertain("The mail server accepted the message before its end had been sent.");
        }
        catch (Exception failure)
        {
            var reason = Reason(failure, timeout.IsCancellationRequested, cancellationToken.IsCancellationRequested);
            var isUnanswered = wire.MayHaveSentEnd && !wire.HasAnsweredEnd;
            handOver = failure switch
            {
                SmtpCommandException answer when hasBegun && !isUnanswered => Answered(answer, wire.MayHaveSentEnd),
                ServiceNotAuthenticatedException when !isUnanswered => new HandOver.NotHandedOver(reason),
                _ when wire.MayHaveSentEnd => new HandOver.Uncertain(
                    $"{reason} The end of the message had been sent, so it may have been accepted."),
                _ => new HandOver.NotHandedOver(reason),
            };
        }

        await LeaveAsync(client);
        return handOver;
    }

    private async Task ConnectAsync(SmtpClient client, Socket socket, CancellationToken cancellationToken)
    {
        await socket.ConnectAsync(_options.Host, _options.Port, cancellationToken);

        // An instance in a cloud has no name of its own (RFC 5321 4.1.3).
        client.LocalDomain = $"{((IPEndPoint)socket.LocalEndPoint!).Address}";
        var security = _options.Encryption == MailEncryption.None
            ? SecureSocketOptions.None
            : SecureSocketOptions.StartTls;
        try
        {
            await client.ConnectAsync(socket, _options.Host, _options.Port, security, cancellationToken);
        }
        catch (NotSupportedException)
        {
            throw new NotSupportedException("The mail server offers no STARTTLS, and Mail__Encryption demands it.");
        }

        // A message in chunks would end without a dot.
        client.Capabilities &= ~SmtpCapabilities.BinaryMime;
        if (_options.UserName.Length == 0) return;
        await client.AuthenticateAsync(Login(client.AuthenticationMechanisms), cancellationToken);
    }

    private SaslMechanism Login(HashSet<string> offered) =>
        offered.Contains("PLAIN") ? new SaslMechanismPlain(_options.UserName, _options.Password)
        : offered.Contains("LOGIN") ? new SaslMechanismLogin(_options.UserName, _options.Password)
        : throw new NotSupportedException(
            "The mail server offers neither AUTH PLAIN nor AUTH LOGIN, and Mail__UserName is set.");

    private async Task LeaveAsync(SmtpClient client)
    {
        if (!client.IsConnected) return;

        using var bounded = new CancellationTokenSource(Farewell, _time);
        try
        {
            await client.DisconnectAsync(quit: true, bounded.Token);
        }
        catch (Exception)
        {
            // How the hand-over ended is known, and nothing that happens now changes it.
        }
    }

    private static HandOver Answered(SmtpCommandException answer, bool toEnd) => (int)answer.StatusCode switch
    {
        // "Must issue a STARTTLS command first" and the like: our settings are wrong, not the message.
        >= 500 and < 600 and not 530 => new HandOver.Refused(Reply(answer)),
        not (530 or (>= 400 and < 500)) when toEnd => new HandOver.Uncertain(
            $"The mail server answered the end of the message with '{Reply(answer)}', which says neither yes nor no."),
        _ => new HandOver.NotHandedOver($"The mail server answered {What(answer.ErrorCode)} with '{Reply(answer)}'."),
    };

    private string Reason(Exception failure, bool isLate, bool isCancelled) => failure switch
    {
        _ when isLate => $"{Name} was not done within {_options.Timeout}.",
        _ when isCancelled => $"The hand-over to the mail server at {_options.Host}:{_options.Port} was cancelled.",
        SslHandshakeException { InnerException: not IOException } =>
            $"{Name} could not be trusted: {Plain(failure.Message)}",
        AuthenticationException =>
            $"The mail server answered the user name and password with '{Plain(failure.Message)}'.",
        ServiceNotAuthenticatedException => $"The mail server answered with '530 {Plain(failure.Message)}'.",
        SmtpCommandException answer => $"The mail server answered with '{Reply(answer)}'.",
        SocketException or IOException or ProtocolException or SslHandshakeException =>
            $"{Name} could not be reached or broke off: {Plain(failure.GetBaseException().Message)}",
        _ => Plain(failure.Message),
    };

    private static string What(SmtpErrorCode code) => code switch
    {
        SmtpErrorCode.SenderNotAccepted => "the sender",
        SmtpErrorCode.RecipientNotAccepted => "the recipient",
        SmtpErrorCode.MessageNotAccepted => "the message",
        _ => "DATA",
    };

    private static string Reply(SmtpCommandException answer) => Plain($"{(int)answer.StatusCode} {answer.Message}");

    // What a server says, on one line.
    private static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
