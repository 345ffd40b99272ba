using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Sends the managers of a centre e-mails.</summary>
public sealed class ManagerMails(IMailServer mailServer, IOptions<MailOptions> mail, TimeProvider clock, ILogger<ManagerMails> logger)
{
    /// <summary>Whether there is an address that they are from.</summary>
    public bool HaveSender => mail.Value.From.Length > 0;

    /// <summary>Whether a centre has managers, and there is a mail server by which they can be told.</summary>
    public bool CanReach(Centre centre) => centre.Managers.Count > 0 && mail.Value.Host.Length > 0 && HaveSender;

    /// <summary>Sends each manager of a centre an e-mail.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="about">What they are about, in a word for the messages' ids and the log.</param>
    /// <param name="write">Writes the one to a manager, of whom it is given the address.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Whether anybody may have got one.</returns>
    public async Task<bool> SendAsync(
        Centre centre, string about, Func<string, ManagerMail> write, CancellationToken cancellationToken)
    {
        var domain = EmailAddress.TryParse(mail.Value.From)!.Split('@')[1];
        var wasSent = false;
        foreach (var (index, manager) in centre.Managers.Index())
        {
            var (subject, body, begin) = write(manager);
            var id = $"<{centre.Id}-{about}-{Guid.NewGuid():N}@{domain}>";
            var message = ReportMail.Write(centre.Name, mail.Value.From, manager, subject, body, id, clock.GetUtcNow());
            var outcome = await mailServer.SendAsync(message, begin, cancellationToken);
            wasSent |= outcome is HandOver.Accepted or HandOver.Uncertain;
            logger.Log(
                outcome is HandOver.Accepted ? LogLevel.Information : LogLevel.Warning,
                "{Centre}: telling manager {Number} of {About} ended as {Outcome}",
                centre.Id,
                index + 1,
                about,
                outcome.GetType().Name);
        }

        return wasSent;
    }
}
