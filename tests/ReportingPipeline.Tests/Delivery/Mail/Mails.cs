using MimeKit;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;

namespace ReportingPipeline.Tests.Delivery.Mail;

internal static class Mails
{
    public const string Id = "<sagatun_2019-H2_hamar_r1_email-1a2b3c4d@senter.example>";

    public static readonly DateTimeOffset Date = new(2020, 1, 8, 6, 30, 0, TimeSpan.FromHours(1));

    public static MimeMessage To(
        string recipient,
        string subject = "Rapport",
        string body = "Rapporten er klar.",
        string name = "Sagatun brukerstyrt senter") =>
        ReportMail.Write(name, "rapport@senter.example", recipient, subject, body, Id, Date);

    /// <summary>Hands a message over without recording anywhere that this begins.</summary>
    public static Task<HandOver> SendAsync(
        this IMailServer server, MimeMessage mail, CancellationToken cancellationToken) =>
        server.SendAsync(mail, _ => Task.CompletedTask, cancellationToken);
}
