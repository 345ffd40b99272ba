using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>Builds the workbook of a report that was asked for.</summary>
public sealed class ReportBuilder(
    CentresBlob centres, CollectedCountsReader counts, WorkbookBlobs workbooks, ReportsTable reports, TimeProvider clock, ILogger<ReportBuilder> logger)
{
    // The notes list this many rejected rows by their keys and say how many more there are.
    private const int RejectedRowsListed = 50;

    /// <summary>Builds the report unless it is built already; a failure is recorded with the report and thrown on.</summary>
    public async Task BuildAsync(ReportId id, CancellationToken cancellationToken)
    {
        var report = await reports.FindAsync(id, cancellationToken)
            ?? throw new InvalidOperationException($"Nobody has asked for the report {id}; ask for it with POST /api/reports.");
        if (report.State == ReportState.Built) return;

        try
        {
            var model = await ComposeAsync(report, cancellationToken);
            var built = await workbooks.StoreAsync(model.Heading, ReportWorkbook.Write(model), cancellationToken);

            await SaveAsync(report, built, cancellationToken);
            logger.LogInformation("Built {Blob}", built.BlobName);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await reports.TrySaveAsync(
                report with { State = ReportState.Failed, Attempts = report.Attempts + 1, LastError = failure.Message }, cancellationToken);
            throw;
        }
    }

    // Whoever has saved the report meanwhile, be it a run that failed or a second request, did not know of the file; one
    // that knows has recorded the same: a revision's file is written only once.
    private async Task SaveAsync(Report report, BuiltWorkbook built, CancellationToken cancellationToken)
    {
        while (report.State != ReportState.Built)
        {
            var saved = report with { State = ReportState.Built, Attempts = report.Attempts + 1, LastError = null, Workbook = built };
            if (await reports.TrySaveAsync(saved, cancellationToken)) return;
            report = await reports.FindAsync(report.Id, cancellationToken)
                ?? throw new InvalidOperationException($"The report {report.Id} was removed while it was built.");
        }
    }

    private async Task<ReportModel> ComposeAsync(Report report, CancellationToken cancellationToken)
    {
        var (id, now) = (report.Id, clock.GetUtcNow());
        var centre = (await centres.ReadAsync(cancellationToken)).FirstOrDefault(centre => centre.Id == id.CentreId)
            ?? throw new ConfigurationException($"The centre {id.CentreId} is no longer configured.");
        var recipient = centre.Municipalities.FirstOrDefault(municipality => municipality.Id == id.MunicipalityId)
            ?? throw new ConfigurationException($"{id.MunicipalityId} is no longer a municipality of {id.CentreId}.");
        var period = centre.Calendar.Parse(id.PeriodKey);

        var (collected, rejectedRows) = await counts.ReadAsync(
            centre.Id, ReportComposer.MonthsNeeded(centre, period), RejectedRowsListed, cancellationToken);
        var heading = new ReportHeading(centre.Id, centre.Name, recipient, period, report.Revision, collected.DataAsOf, now)
        {
            LastMonth = new YearMonth(LocalTime.DateOf(collected.DataAsOf)),
        };
        return ReportComposer.Compose(heading, centre, collected, rejectedRows);
    }
}
