using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Retention;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What a centre owes for one period, and how it stands.</summary>
/// <param name="CentreId">The centre.</param>
/// <param name="PeriodKey">The period.</param>
/// <param name="Summary">All of it in a sentence, such as "14 of 16 delivered, 1 waiting for approval, 1 bounced".</param>
/// <param name="Reports">Each report with its status; its entry is null until it is in the ledger.</param>
public sealed record PeriodStatus(
    string CentreId,
    string PeriodKey,
    string Summary,
    IReadOnlyList<(ReportId Report, ReportStatus Status, LedgerEntry? Entry)> Reports)
{
    /// <summary>The periods of a centre in order: all that is owed on a day, and what else was asked for.</summary>
    public static IEnumerable<PeriodStatus> Of(
        Centre centre, IEnumerable<LedgerEntry> entries, DateOnly today, DeletedYears? deleted = null)
    {
        var latest = LatestRevisions.Of(entries.Where(entry => !entry.Id.IsPreview)).ToDictionary(entry => entry.Id.Report);
        return OwedReport.Of(centre, today)
            .Select(owed => new ReportId(centre.Id, owed.Period.Key, owed.Recipient.MunicipalityId))
            .Union(latest.Keys)
            .GroupBy(report => report.PeriodKey)
            .OrderBy(period => period.Key, StringComparer.Ordinal)
            .Select(period => Of(
                centre.Id,
                period.Key,
                NotEntered(centre, period.Key, deleted),
                [.. period.Select(report => (report, latest.GetValueOrDefault(report)))]));
    }

    private static ReportStatus NotEntered(Centre centre, string periodKey, DeletedYears? deleted) =>
        centre.Calendar.TryParse(periodKey) is { } period && deleted?.Touch(ReportedMonths.Needed(centre, period)) == true
            ? ReportStatus.TooLate
            : ReportStatus.WaitingToBeBuilt;

    private static PeriodStatus Of(
        string centreId, string periodKey, ReportStatus notEntered, IReadOnlyList<(ReportId Report, LedgerEntry? Entry)> reports)
    {
        var statuses = reports
            .Select(report => (report.Report, Status: report.Entry is null ? notEntered : ReportStatuses.Of(report.Entry), report.Entry))
            .ToList();
        var others = statuses
            .Where(report => report.Status != ReportStatus.Delivered)
            .CountBy(report => StatusText.Of(report.Status, report.Entry))
            .Select(count => $", {count.Value} {count.Key}");
        var delivered = statuses.Count(report => report.Status == ReportStatus.Delivered);
        return new PeriodStatus(centreId, periodKey, $"{delivered} of {statuses.Count} delivered{string.Concat(others)}", statuses);
    }
}
