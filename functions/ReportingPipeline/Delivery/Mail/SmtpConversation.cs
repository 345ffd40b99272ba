using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>What is said to a mail server to hand one message over (RFC 5321, RFC 3207, RFC 4954).</summary>
/// <param name="connection">The open connection, over which nothing has been said.</param>
/// <param name="options">Whether to encrypt, and as whom to log in.</param>
/// <param name="trust">Which certificates to trust; null for those that the machine trusts.</param>
internal sealed class SmtpConversation(SmtpConnection connection, MailOptions options, X509ChainPolicy? trust)
{
    // "Authentication required" and "Must issue a STARTTLS command first": our settings are wrong, not the message.
    private const int SecurityRequired = 530;

    private SmtpOffer _offer = null!;

    /// <summary>Whether the end of the message has begun to be sent; from then on only the server's reply tells who has the message.</summary>
    public bool HasSentEnd { get; private set; }

    /// <summary>Says everything that is needed, up to the reply to the end of the message.</summary>
    public async Task<HandOver> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        await GreetAsync(cancellationToken)
        ?? await EncryptAsync(cancellationToken)
        ?? await LogInAsync(cancellationToken)
        ?? await AddressAsync(mail, cancellationToken)
        ?? await TransferAsync(mail, cancellationToken);

    private async Task<HandOver?> GreetAsync(CancellationToken cancellationToken) =>
        UnlessDone("the connection", await connection.ReadReplyAsync(cancellationToken))
        ?? await AskForOfferAsync(cancellationToken);

    private async Task<HandOver?> AskForOfferAsync(CancellationToken cancellationToken)
    {
        var reply = await connection.CommandAsync($"EHLO {connection.LocalName}", cancellationToken);
        _offer = new SmtpOffer(reply);
        return UnlessDone("EHLO", reply);
    }

    private async Task<HandOver?> EncryptAsync(CancellationToken cancellationToken)
    {
        if (options.Encryption == MailEncryption.None) return null;
        if (!_offer.HasStartTls) return new HandOver.NotHandedOver("The mail server offers no STARTTLS, and Mail__Encryption demands it.");
        if (UnlessDone("STARTTLS", await connection.CommandAsync("STARTTLS", cancellationToken)) is { } refusal) return refusal;

        await connection.EncryptAsync(
            new SslClientAuthenticationOptions { TargetHost = options.Host, CertificateChainPolicy = trust }, cancellationToken);
        // What was offered before could have been anybody's offer.
        return await AskForOfferAsync(cancellationToken);
    }

    private async Task<HandOver?> LogInAsync(CancellationToken cancellationToken)
    {
        if (options.UserName.Length == 0) return null;
        if (_offer.HasLogin("PLAIN")) return UnlessDone("the user name and password", await LogInPlainAsync(cancellationToken));
        if (_offer.HasLogin("LOGIN")) return UnlessDone("the user name and password", await LogInStepwiseAsync(cancellationToken));
        return new HandOver.NotHandedOver("The mail server offers neither AUTH PLAIN nor AUTH LOGIN, and Mail__UserName is set.");
    }

    private Task<SmtpReply> LogInPlainAsync(CancellationToken cancellationToken) =>
        connection.CommandAsync($"AUTH PLAIN {Base64($"\0{options.UserName}\0{options.Password}")}", cancellationToken);

    private async Task<SmtpReply> LogInStepwiseAsync(CancellationToken cancellationToken)
    {
        var reply = await connection.CommandAsync("AUTH LOGIN", cancellationToken);
        if (reply.Code == 334) reply = await connection.CommandAsync(Base64(options.UserName), cancellationToken);
        if (reply.Code == 334) reply = await connection.CommandAsync(Base64(options.Password), cancellationToken);
        return reply;
    }

    private async Task<HandOver?> AddressAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        Unless(reply => reply.IsDone, "the sender", await connection.CommandAsync($"MAIL FROM:<{mail.From.Address}>", cancellationToken))
        ?? Unless(reply => reply.IsDone, "the recipient", await connection.CommandAsync($"RCPT TO:<{mail.To.Address}>", cancellationToken))
        ?? Unless(reply => reply.Code == 354, "DATA", await connection.CommandAsync("DATA", cancellationToken));

    private async Task<HandOver> TransferAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        await connection.WriteAsync(Stuffed(MimeText.Of(mail)), cancellationToken);

        HasSentEnd = true;
        var reply = await connection.CommandAsync(".", cancellationToken);
        if (reply.Code == 250) return new HandOver.Accepted($"{reply}");
        return reply.IsPermanentRefusal || reply.IsTransientRefusal
            ? Refusal("the message", reply)
            : new HandOver.Uncertain($"The mail server answered the end of the message with '{reply}', which says neither yes nor no.");
    }

    // A dot on a line of its own ends the message, so each dot at the beginning of a line is doubled (RFC 5321 4.5.2).
    private static string Stuffed(string text) => text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private static HandOver? Unless(Func<SmtpReply, bool> isExpected, string what, SmtpReply reply) =>
        isExpected(reply) ? null : Refusal(what, reply);

    private static HandOver Refusal(string what, SmtpReply reply) => reply.IsPermanentRefusal && reply.Code != SecurityRequired
        ? new HandOver.Refused($"{reply}")
        : NotNow(what, reply);

    // Before there is talk of a message, a server that says "never" means our settings and not the message.
    private static HandOver.NotHandedOver? UnlessDone(string what, SmtpReply reply) => reply.IsDone ? null : NotNow(what, reply);

    private static HandOver.NotHandedOver NotNow(string what, SmtpReply reply) => new($"The mail server answered {what} with '{reply}'.");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
