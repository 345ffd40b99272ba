using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff a report with every figure, and what they can do about it.</summary>
public sealed class StaffReports(ReportLookup reports, OwedPeriods owed, LedgerTable ledger, FrozenReports frozenReports)
{
    private static readonly OutboxState[] Outcomes = [OutboxState.RecordedByHand, OutboxState.Bounced, OutboxState.Waiting];

    /// <summary>
    /// The latest version of a report, or that it is owed and not begun; null if there is none of that id, and none is owed.
    /// </summary>
    /// <param name="centre">The centre that it is from.</param>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StaffReportContent?> FindAsync(Centre centre, ReportId report, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(report.ToString(), cancellationToken) is not [{ } entry])
        {
            return await FindOwedAsync(centre, report, cancellationToken);
        }

        var address = StaffAddresses.Report(report.ToString());
        var model = await frozenReports.ComposeInternalAsync(entry, centre, cancellationToken);
        var waiting = WaitingPeriod.Of(centre, [entry]);
        return new StaffReportContent(
            report.ToString(),
            centre.Name,
            RecipientOf(centre, report),
            centre.Calendar.Parse(report.PeriodKey),
            entry.Id.Revision,
            ReportStatuses.Of(entry))
        {
            LastError = entry.LastError,
            Checks = [.. entry.Checks.Select(check => new StaffCheck(check.Verdict, check.Sentence, check.Explanation))],
            ToExplain = [.. waiting.SelectMany(period => WaitingContents.ChecksOf(centre, period))],
            Decide = waiting.Count > 0 ? new FormTarget(address) : null,
            Preview = model is null ? null : PreviewOf(model),
            Files = [.. FilesOf(entry, address)],
            Deliveries = [.. entry.Outbox.Select(row => DeliveryOf(entry.Id, row))],
            History = [.. (await ledger.ReadHistoryAsync(report, cancellationToken)).Reverse()],
        };
    }

    private async Task<StaffReportContent?> FindOwedAsync(Centre centre, ReportId report, CancellationToken cancellationToken)
    {
        var statuses = from period in await owed.ReadAsync(centre, cancellationToken)
                       where period.PeriodKey == report.PeriodKey
                       from other in period.Reports
                       where other.Report == report
                       select other.Status;
        return statuses.Select(status => new StaffReportContent(
            report.ToString(),
            centre.Name,
            RecipientOf(centre, report),
            centre.Calendar.Parse(report.PeriodKey),
            Version: null,
            status)).FirstOrDefault();
    }

    /// <summary>Whom a report is for, by name; by the id of a municipality that the centre has no more.</summary>
    internal static string RecipientOf(Centre centre, ReportId report) =>
        centre.Municipalities.FirstOrDefault(municipality => municipality.Id == report.MunicipalityId)?.Name ?? report.MunicipalityId;

    private static ReportPreview PreviewOf(ReportModel model)
    {
        var (now, before) = (model.Visits.Reported, model.Visits.YearBefore);
        return new ReportPreview(
            before?.Period,
            [
                Whole(Quantity.Visits, compared => compared.Visits.Visits),
                Whole(Quantity.UserVisits, compared => compared.Visits.UserVisits),
                Whole(Quantity.UserVisitsWithoutId, compared => compared.Visits.UserVisitsWithoutId),
                Whole(Quantity.UniqueUsers, compared => compared.UniqueUsers),
                .. from municipality in model.Municipalities
                   where model.Users.Periods.Any(told => told.Period == now.Period)
                   let users = UsersFrom(municipality, now.Period)
                   select new PreviewFigure(Quantity.UniqueUsers, municipality.Name, UsersFrom(municipality, before?.Period), users),
            ]);

        PreviewFigure Whole(Quantity quantity, Func<ComparedPeriod, Figure> of) =>
            new(quantity, null, before is null ? Figure.NotCollected : of(before), of(now));

        // A report tells users by municipality of whole years before, and of parts of its own year alone.
        Figure UsersFrom(Municipality municipality, ReportingPeriod? period) =>
            model.Users.Periods.FirstOrDefault(told => told.Period == period)?.Municipalities
                .FirstOrDefault(line => line.Row.Ids is [var id] && id == municipality.Id)?.Users
            ?? Figure.NotCollected;
    }

    private static IEnumerable<StaffFile> FilesOf(LedgerEntry entry, string address)
    {
        if (entry.Workbook is not null && !entry.IsReleased) yield return new StaffFile(StaffFileKind.Draft, $"{address}/draft");
        if (entry.Workbook is not null) yield return new StaffFile(StaffFileKind.Internal, $"{address}/internal");
        if (entry.Release is not null) yield return new StaffFile(StaffFileKind.Workbook, $"{address}/workbook");
    }

    private static StaffDelivery DeliveryOf(RevisionId id, OutboxRow row) => new(
        new OutboxId(id, row.Key).ToString(),
        row.Channel.Name,
        row.Channel.Address,
        row.State,
        row.ChangedAt,
        row.Answer,
        [.. Outcomes.Where(row.MayBecome)]);
}
