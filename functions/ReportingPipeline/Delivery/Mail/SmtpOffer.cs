namespace ReportingPipeline.Delivery.Mail;

/// <summary>What a mail server says it can do, in its reply to EHLO (RFC 5321 4.1.1.1).</summary>
internal sealed class SmtpOffer(SmtpReply reply)
{
    // The first line is the greeting. Some old servers write "AUTH=LOGIN".
    private readonly List<string[]> _extensions =
        [.. reply.Lines.Skip(1).Select(line => line.ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Whether the connection can be encrypted.</summary>
    public bool HasStartTls => _extensions.Any(words => words is ["STARTTLS", ..]);

    /// <summary>Whether one can log in with <c>AUTH</c> and this mechanism, in capitals.</summary>
    public bool HasLogin(string mechanism) => _extensions.Any(words => words is ["AUTH", .. var mechanisms] && mechanisms.Contains(mechanism));
}
