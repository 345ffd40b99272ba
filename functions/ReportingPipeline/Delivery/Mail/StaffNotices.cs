using Microsoft.Extensions.Logging;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Tells a centre's managers by e-mail that reports wait for them, once for everything that does.</summary>
public sealed class StaffNotices(WaitingNotices notices, ManagerMails mails, SentLinks links, ILogger<StaffNotices> logger)
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
        if (!links.HaveAddress || !mails.HaveSender)
        {
            logger.LogWarning(
                "{Centre}: its managers cannot be told what waits for them without Mail__From and Delivery__PublicAddress", centre.Id);
            return false;
        }

        return await mails.SendAsync(centre, "waiting", Write, cancellationToken);

        ManagerMail Write(string manager)
        {
            var link = links.New(centre.Id, manager);
            var content = new StaffMailContent(centre, waiting, links.AddressOf(link));
            return new ManagerMail(content.Subject, content.Body, token => links.AddAsync(link, token));
        }
    }
}
