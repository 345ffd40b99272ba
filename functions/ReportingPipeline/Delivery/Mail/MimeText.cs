using System.Globalization;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>A message as mail servers pass it on (RFC 5322, RFC 2045): lines of ASCII, each ended by CRLF.</summary>
internal static class MimeText
{
    /// <summary>The message's header and body.</summary>
    public static string Of(OutgoingMail mail) => string.Concat(
        Mailbox("From: ", mail.From),
        Mailbox("To: ", mail.To),
        Line("Subject: ", HeaderText.Encode(mail.Subject, "Subject: ".Length, HeaderText.SubjectPunctuation)),
        Line("Date: ", mail.Date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)),
        Line("Message-ID: ", mail.Id.Text),
        // So that no vacation notice answers it (RFC 3834).
        Line("Auto-Submitted: ", "auto-generated"),
        Line("MIME-Version: ", "1.0"),
        Line("Content-Type: ", "text/plain; charset=utf-8"),
        Line("Content-Transfer-Encoding: ", "quoted-printable"),
        "\r\n",
        QuotedPrintable.Encode(mail.Body));

    private static string Mailbox(string header, Mailbox mailbox) => mailbox.Name is { } name
        ? Line(header, $"{HeaderText.Encode(name, header.Length, HeaderText.NamePunctuation)}\r\n <{mailbox.Address}>")
        : Line(header, $"<{mailbox.Address}>");

    private static string Line(string header, string value) => $"{header}{value}\r\n";
}
