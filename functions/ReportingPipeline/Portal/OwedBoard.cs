using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff what their centres owe, and how it stands.</summary>
public sealed class OwedBoard(OwedPeriods owed, LedgerTable ledger, CollectedCountsReader counts, TimeProvider clock)
{
    /// <summary>The board of some centres.</summary>
    public async Task<BoardContent> ReadAsync(IEnumerable<Centre> centres, CancellationToken cancellationToken)
    {
        var boards = new List<CentreBoard>();
        foreach (var centre in centres) boards.Add(await ReadAsync(centre, cancellationToken));
        return new BoardContent(boards);
    }

    private async Task<CentreBoard> ReadAsync(Centre centre, CancellationToken cancellationToken) => new(
        centre.Id,
        centre.Name,
        await counts.ReadDataAsOfAsync(centre.Id, cancellationToken),
        [
            .. from status in await owed.ReadAsync(centre, cancellationToken)
               let period = centre.Calendar.TryParse(status.PeriodKey)
               where period is not null
               orderby period.FirstDay descending
               select new BoardPeriod(
                   period, [.. status.Reports.Select(report => Of(centre, report.Report, report.Status, report.Entry))]),
        ])
    {
        Ongoing = centre.OngoingPeriod(LocalTime.DateOf(clock.GetUtcNow())) is { } ongoing
            && centre.Recipients.Any(recipient => recipient.IsActive(ongoing))
                ? await ReadOngoingAsync(centre, ongoing, cancellationToken)
                : null,
    };

    private async Task<OngoingPeriod> ReadOngoingAsync(Centre centre, ReportingPeriod period, CancellationToken cancellationToken) => new(
        period,
        [
            .. from entry in await ledger.ReadAsync(centre.Id, cancellationToken)
               where entry.Id.IsPreview && entry.Id.Report.PeriodKey == period.Key
               select Of(centre, entry.Id.Report, ReportStatuses.Of(entry), entry),
        ],
        new FormTarget(StaffAddresses.Previews(centre.Id)));

    private static BoardReport Of(Centre centre, ReportId report, ReportStatus status, LedgerEntry? entry) => new(
        report.ToString(), StaffReports.RecipientOf(centre, report), entry?.Id.Revision, status, entry?.LastError);
}
