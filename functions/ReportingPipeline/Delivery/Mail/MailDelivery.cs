using MimeKit;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Tells recipients of released reports by e-mail.</summary>
public sealed class MailDelivery(ReportMessages messages, SentLinks links, IMailServer mailServer) : IChannelDelivery
{
    /// <inheritdoc/>
    public Type ChannelType => typeof(MailChannel);

    /// <inheritdoc/>
    public string MessageIdOf(RevisionId revision, OutboxRow row) => messages.IdOf(revision, row);

    /// <summary>Sends the message of a channel, which begins once the mail server is there, trusted and logged in to.</summary>
    public async Task<HandOver> HandOverAsync(
        LedgerEntry entry, OutboxRow row, Centre? centre, Func<CancellationToken, Task> begin, CancellationToken cancellationToken)
    {
        MimeMessage mail;
        var link = links.New(entry.Id.Report.CentreId, row.Channel.Address!) with
        {
            MunicipalityId = entry.Id.Report.MunicipalityId,
            Delivery = new OutboxId(entry.Id, row.Key).ToString(),
        };
        try
        {
            mail = messages.Compose(entry, row, centre, links.AddressOf(link));
        }
        catch (Exception failure)
        {
            // Whatever it is, there was no message yet.
            return new HandOver.NotHandedOver(failure.Message);
        }

        return await mailServer.SendAsync(mail, BeginAsync, cancellationToken);

        // The link must lead somewhere before anybody has it, and nobody has it before.
        async Task BeginAsync(CancellationToken token)
        {
            await links.AddAsync(link, token);
            await begin(token);
        }
    }
}
