using Microsoft.Extensions.Options;
using MimeKit;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Settings;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Writes the messages that tell recipients of released reports.</summary>
public sealed class ReportMessages(IOptions<MailOptions> mail, TimeProvider clock)
{
    // Without a sender nothing is sent, and the id has only to look like one (RFC 2606).
    private const string NoDomain = "mail.invalid";

    /// <summary>The id of a channel's message: the same at every attempt, so that one that arrives twice can be told for one.</summary>
    public string IdOf(RevisionId revision, OutboxRow row)
    {
        var domain = EmailAddress.TryParse(mail.Value.From)?.Split('@')[1] ?? NoDomain;
        return $"<{new OutboxId(revision, row.Key)}@{domain}>";
    }

    /// <summary>The message of an e-mail channel, with a link to the report.</summary>
    /// <exception cref="ConfigurationException">A setting is missing, or the centre or recipient is no longer configured.</exception>
    public MimeMessage Compose(LedgerEntry entry, OutboxRow row, Centre? centre, Uri link)
    {
        if (mail.Value.From.Length == 0)
        {
            throw new ConfigurationException("The setting Mail__From is empty; it must be the address that e-mails are from.");
        }

        var (id, workbook, totals) = (entry.Id, entry.Release!, entry.Totals!);
        _ = centre?.Recipients.FirstOrDefault(recipient => recipient.MunicipalityId == id.Report.MunicipalityId)
            ?? throw new ConfigurationException(
                $"{id.Report.MunicipalityId} is no longer a recipient of {id.Report.CentreId}; "
                + "take it back into the recipients, with a lastPeriod.");
        var content = new ReportMailContent(
            HeadingOf(entry, centre),
            centre.LanguageOf(id.Report.MunicipalityId),
            totals,
            workbook.Sha256,
            link);
        return ReportMail.Compose(content, mail.Value.From, ((MailChannel)row.Channel).Address, IdOf(id, row), clock.GetUtcNow());
    }

    private static ReportHeading HeadingOf(LedgerEntry entry, Centre centre) => new(
        centre.Id,
        centre.Name,
        centre.Municipality(entry.Id.Report.MunicipalityId),
        centre.Calendar.Parse(entry.Id.Report.PeriodKey),
        entry.Id.Revision,
        entry.Release!.DataAsOf,
        entry.Release.BuiltAt);
}
