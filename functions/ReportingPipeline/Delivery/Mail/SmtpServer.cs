using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The mail server of the settings <c>Mail__…</c>, reached over SMTP.</summary>
public sealed class SmtpServer : IMailServer
{
    // A server that has answered for the message, or not, may be left without a farewell.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly MailOptions _options;
    private readonly TimeProvider _time;
    private readonly X509ChainPolicy? _trust;

    /// <summary>The server of the settings, which must show a certificate that this machine trusts.</summary>
    public SmtpServer(IOptions<MailOptions> options, TimeProvider time) : this(options.Value, time, trust: null)
    {
    }

    internal SmtpServer(MailOptions options, TimeProvider time, X509ChainPolicy? trust)
    {
        _options = options;
        _time = time;
        _trust = trust;
    }

    private string Name => $"The mail server at {_options.Host}:{_options.Port}";

    /// <inheritdoc/>
    public async Task<HandOver> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (_options.Host.Length == 0) return new HandOver.NotHandedOver("The setting Mail__Host is empty: there is no mail server.");

        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        SmtpConversation? conversation = null;
        try
        {
            using var connection = await SmtpConnection.OpenAsync(_options.Host, _options.Port, bounded.Token);
            conversation = new SmtpConversation(connection, _options, _trust);
            var handOver = await conversation.SendAsync(mail, bounded.Token);
            await LeaveAsync(connection, bounded.Token);
            return handOver;
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            var reason = Reason(failure, timeout.IsCancellationRequested);
            return conversation is { HasSentEnd: true }
                ? new HandOver.Uncertain($"{reason} The end of the message had been sent, so it may have been accepted.")
                : new HandOver.NotHandedOver(reason);
        }
    }

    private static async Task LeaveAsync(SmtpConnection connection, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(Farewell);
        try
        {
            await connection.CommandAsync("QUIT", bounded.Token);
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            // How the hand-over ended is known, and nothing that happens now changes it.
        }
    }

    private static bool IsOfTheConnection(Exception failure) =>
        failure is IOException or SocketException or InvalidDataException or AuthenticationException or OperationCanceledException;

    private string Reason(Exception failure, bool isLate) => failure switch
    {
        _ when isLate => $"{Name} was not done within {_options.Timeout}.",
        OperationCanceledException => $"The hand-over to the mail server at {_options.Host}:{_options.Port} was cancelled.",
        AuthenticationException => $"{Name} could not be trusted: {failure.Message}",
        _ => $"{Name} could not be reached or broke off: {failure.Message}",
    };
}
