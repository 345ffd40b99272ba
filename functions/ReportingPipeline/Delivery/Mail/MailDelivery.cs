using MimeKit;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Tells recipients of released reports by e-mail.</summary>
public sealed class MailDelivery(ReportMessages messages, IMailServer mailServer) : IChannelDelivery
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
        try
        {
            mail = messages.Compose(entry, row, centre);
        }
        catch (Exception failure)
        {
            // Whatever it is, there was no message yet.
            return new HandOver.NotHandedOver(failure.Message);
        }

        return await mailServer.SendAsync(mail, begin, cancellationToken);
    }
}
