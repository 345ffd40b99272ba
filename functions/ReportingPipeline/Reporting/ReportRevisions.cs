using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Compares released reports with the present counts, and has those revised whose figures differ.</summary>
public sealed class ReportRevisions(
    LedgerTable ledger, FrozenCounts frozenCounts, FrozenReports frozenReports, CollectedCountsReader counts, IReportSteps steps, TimeProvider clock)
{
    /// <summary>Compares a released report; a further revision is owed if a printed figure differs, and only then.</summary>
    /// <returns>True, as there may be more to do.</returns>
    public async Task<bool> CompareAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        // Read first: counts that are collected meanwhile are compared once more rather than never.
        var collectedAt = await counts.ReadDataAsOfAsync(centre.Id, cancellationToken) ?? throw new InvalidOperationException($"The visits of {centre.Id} have not been collected yet.");
        var differing = await CountDifferingAsync(entry, centre, cancellationToken);
        var (collectedOn, now) = (LocalTime.DateOf(collectedAt), clock.GetUtcNow());
        var isSaved = await ledger.TrySaveAsync(cancellationToken, differing == 0 ? [entry.FindUnchanged(collectedOn, now)] : entry.Revise(differing, collectedOn, now));
        if (isSaved && differing > 0) await steps.EnqueueAsync(entry.Id.Next(), TimeSpan.Zero, cancellationToken);
        return true;
    }

    /// <summary>Whether the counts that a report was frozen with are still the present ones.</summary>
    public async Task<bool> IsCurrentAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var (covered, frozen) = await frozenCounts.ReadHashesAsync(entry.Id, entry.Freeze, cancellationToken);
        var present = await counts.ReadHashesAsync(entry.Id.Report.CentreId, covered, cancellationToken);
        return frozen.Count == present.Count && frozen.All(year => present.GetValueOrDefault(year.Key) == year.Value);
    }

    private async Task<int> CountDifferingAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(entry, cancellationToken)) return 0;

        // Composed in the same way, by the rules of then, so that nothing but what was registered can make them differ.
        var before = await frozenReports.ReadAsync(entry, cancellationToken);
        var (collected, rejectedRows) = await counts.ReadAsync(centre.Id, before.Covered, before.RejectedRows.Count, cancellationToken);
        var now = before with { Counts = collected, RejectedRows = rejectedRows };
        return ReportChanges.Between(
            FrozenReports.Told(entry.Id, centre, before), FrozenReports.Told(entry.Id, centre, now), new ReasonFinder(before.Counts, now.Counts)).Count;
    }
}
