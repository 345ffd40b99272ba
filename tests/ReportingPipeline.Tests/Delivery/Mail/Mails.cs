using ReportingPipeline.Delivery.Mail;

namespace ReportingPipeline.Tests.Delivery.Mail;

internal static class Mails
{
    public static readonly DateTimeOffset Date = new(2020, 1, 8, 6, 30, 0, TimeSpan.FromHours(1));

    public static OutgoingMail To(string recipient, string subject = "Rapport", string body = "Rapporten er klar.") => new(
        new Mailbox("rapport@senter.example", "Sagatun brukerstyrt senter"),
        new Mailbox(recipient),
        subject,
        body,
        MessageId.Of("sagatun_2019-H2_hamar_r1_email-1a2b3c4d", "senter.example"),
        Date);
}
