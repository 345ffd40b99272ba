using MimeKit;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>The message that tells a municipality that a report is ready.</summary>
public static class ReportMail
{
    /// <summary>Writes the message in the content's language; the same input gives the same message.</summary>
    /// <param name="content">What is told.</param>
    /// <param name="from">The address that it is from; the centre's name stands beside it.</param>
    /// <param name="to">The recipient's address.</param>
    /// <param name="id">The message's id, in angle brackets.</param>
    /// <param name="date">When it is written.</param>
    /// <exception cref="ArgumentException">The report is a preview, which is never delivered, or an address is none.</exception>
    public static MimeMessage Compose(ReportMailContent content, string from, string to, string id, DateTimeOffset date)
    {
        if (content.Heading.IsPreview) throw new ArgumentException("A preview is never delivered.", nameof(content));

        var subject = content.Subject;
        return Write(content.Heading.CentreName, from, to, subject, content.Body, id, date);
    }

    /// <summary>A message in plain text to one recipient.</summary>
    internal static MimeMessage Write(
        string name, string from, string to, string subject, string body, string id, DateTimeOffset date) =>
        new([Mailbox(name, from)], [Mailbox(null, to)], subject, Text(body))
        {
            MessageId = id,
            Date = date,
            // So that no vacation notice answers it (RFC 3834).
            Headers = { { "Auto-Submitted", "auto-generated" } },
        };

    private static MailboxAddress Mailbox(string? name, string address) => EmailAddress.TryParse(address) is { } given
        ? new MailboxAddress(name, given)
        : throw new ArgumentException(
            $"'{PlainText.Shown(address)}' is no e-mail address; it must be {EmailAddress.Accepted}.", nameof(address));

    // In lines that a person can still read, and that every server passes on as they are.
    private static TextPart Text(string body) =>
        new() { Text = $"{body}\n", ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}
