using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff what their centres owe, and how it stands.</summary>
public sealed class OwedBoard(OwedPeriods owed, CollectedCountsReader counts)
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
        ]);

    private static BoardReport Of(Centre centre, ReportId report, ReportStatus status, LedgerEntry? entry) => new(
        report.ToString(), StaffReports.RecipientOf(centre, report), entry?.Id.Revision, status, entry?.LastError);
}
