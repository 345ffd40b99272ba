using ReportingPipeline.Collection;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests;

/// <summary>What the timers have done by messages, one for each centre, done here for one after the other.</summary>
internal static class AllCentres
{
    /// <summary>Collects what has changed since the last run in all centres, or everything in them anew.</summary>
    public static async Task<CollectionResult> CollectAllAsync(this Pipeline app, bool everything = false)
    {
        var centres = await app.Get<CentresBlob>().ReadAsync(CancellationToken.None);
        return await app.Get<VisitCollector>().CollectAllAsync(everything, centres.Select(centre => centre.Id));
    }

    /// <summary>Likewise in some centres, and what belongs to none.</summary>
    public static async Task<CollectionResult> CollectAllAsync(
        this VisitCollector collector, bool everything, params IEnumerable<string> centreIds)
    {
        var total = CollectionResult.None;
        foreach (var id in centreIds.Append(CurrentCountsTable.UnknownCentres))
        {
            var result = await collector.CollectAsync(id, everything, CancellationToken.None);
            total = new CollectionResult(
                total.PartitionsRead + result.PartitionsRead,
                total.RowsRead + result.RowsRead,
                total.RowsRejected + result.RowsRejected,
                total.Written + result.Written);
        }

        return total;
    }

    /// <summary>Reconciles all centres as the timer has it done, and returns how many reports have a step to be taken.</summary>
    public static async Task<int> ReconcileAllAsync(this Pipeline app)
    {
        var centres = await app.Get<CentresBlob>().ReadAsync(CancellationToken.None);
        var due = 0;
        foreach (var centre in centres) due += (await app.Get<Reconciler>().ReconcileAsync(centre.Id, CancellationToken.None)).Count;
        await app.Get<ConfigurationInUse>().RefuseRemovedCentresAsync(centres, CancellationToken.None);
        await app.Get<Reconciler>().TellOfPoisonAsync(CancellationToken.None);
        return due;
    }
}
