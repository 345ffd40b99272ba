using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Tells a centre's managers by e-mail that reports wait for them, once for everything that does.</summary>
public sealed class StaffNotices(
    WaitingNotices notices,
    IMailServer mailServer,
    IOptions<MailOptions> mail,
    SentLinks links,
    TimeProvider clock,
    ILogger<StaffNotices> logger)
{
    /// <summary>
    /// Tells them of what waits if they have not been told of all of it. If the mail server does not answer, the next reconciliation
    /// tries again.
    /// </summary>
    /// <param name="centre">The centre.</param>
    /// <param name="entries">All entries of its ledger.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TellAsync(Centre centre, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (centre.Managers.Count == 0) return;

        var known = await notices.FindAsync(centre.Id, cancellationToken);
        var waiting = WaitingPeriod.Of(centre, entries).Where(period => WaitsForStaff(period, centre)).ToList();
        var open = entries.Where(entry => entry is { IsReleased: false, Id.IsPreview: false })
            .Select(entry => entry.Id.Report.PeriodKey)
            .ToHashSet();
        var told = (known?.Told ?? []).Where(fingerprint => open.Contains(fingerprint.Split(':')[0])).ToList();
        if (waiting.All(period => told.Contains(period.Fingerprint)))
        {
            if (known is not null && told.Count == 0) await notices.RemoveAsync(centre.Id, cancellationToken);
            return;
        }

        if (await SendAsync(centre, waiting, cancellationToken))
        {
            await notices.SaveAsync(
                new WaitingNotice(centre.Id, [.. told.Union(waiting.Select(period => period.Fingerprint))]), cancellationToken);
        }
    }

    // What approves itself at once waits for nobody; and whoever holds a report knows of it.
    private static bool WaitsForStaff(WaitingPeriod period, Centre centre) =>
        !period.IsHeld && (period.Unexplained.Count > 0 || centre.ApprovalDays > 0);

    // Whether anybody may have got it.
    private async Task<bool> SendAsync(
        Centre centre, IReadOnlyList<WaitingPeriod> waiting, CancellationToken cancellationToken)
    {
        if (!links.HaveAddress || mail.Value.From.Length == 0)
        {
            logger.LogWarning(
                "{Centre}: its managers cannot be told what waits for them without Mail__From and Delivery__PublicAddress", centre.Id);
            return false;
        }

        var wasSent = false;
        foreach (var (index, manager) in centre.Managers.Index())
        {
            var link = links.New(centre.Id, manager);
            var content = new StaffMailContent(centre, waiting, links.AddressOf(link));
            var id = $"<{centre.Id}-waiting-{Guid.NewGuid():N}@{content.Link.Host}>";
            var message = ReportMail.Write(
                centre.Name, mail.Value.From, manager, content.Subject, content.Body, id, clock.GetUtcNow());
            var outcome = await mailServer.SendAsync(message, token => links.AddAsync(link, token), cancellationToken);
            wasSent |= outcome is HandOver.Accepted or HandOver.Uncertain;
            logger.Log(
                outcome is HandOver.Accepted ? LogLevel.Information : LogLevel.Warning,
                "{Centre}: telling manager {Number} what waits ended as {Outcome}",
                centre.Id,
                index + 1,
                outcome.GetType().Name);
        }

        return wasSent;
    }
}
