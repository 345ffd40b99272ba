using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>What waits for a centre's managers.</summary>
public sealed class WaitingReports(LedgerTable ledger, ReportDecisions decisions)
{
    /// <summary>The periods that wait, in order of time.</summary>
    public async Task<IReadOnlyList<WaitingPeriod>> ReadAsync(Centre centre, CancellationToken cancellationToken) =>
        WaitingPeriod.Of(centre, await ledger.ReadAsync(centre.Id, cancellationToken));

    /// <summary>One report that waits, as if it were the only one of its period; null if it does not wait.</summary>
    public async Task<WaitingPeriod?> FindAsync(Centre centre, ReportId report, CancellationToken cancellationToken) =>
        WaitingPeriod.Of(centre, (await ledger.ReadAsync(report, cancellationToken)).TakeLast(1)).SingleOrDefault();

    /// <summary>Explains what was found in every report of a period that it was found in.</summary>
    public async Task ExplainAsync(
        WaitingPeriod period, RecordedCheck check, string name, string explanation, CancellationToken cancellationToken)
    {
        foreach (var report in period.Reports.Where(report => report.Checks.Any(other => other.Kind == check.Kind && !other.IsSettled)))
        {
            await decisions.ExplainAsync(report.Id, check.Kind, name, explanation, cancellationToken);
        }
    }

    /// <summary>Approves every report of a period.</summary>
    /// <exception cref="StateConflictException">One of them cannot be approved as it stands.</exception>
    public async Task ApproveAsync(WaitingPeriod period, string name, CancellationToken cancellationToken)
    {
        foreach (var report in period.Reports) await decisions.ApproveAsync(report.Id, name, comment: null, cancellationToken);
    }

    /// <summary>Holds every report of a period back.</summary>
    public async Task HoldAsync(WaitingPeriod period, string name, string comment, CancellationToken cancellationToken)
    {
        foreach (var report in period.Reports) await decisions.HoldAsync(report.Id, name, comment, cancellationToken);
    }
}
