using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Releases reports and, in the same step, enters what they tell and hide into what their centre has published. What a report
/// tells was decided when it was built; if more has been published since, it must still be the same now.
/// </summary>
public sealed class ReportPublishing(LedgerTable ledger, FrozenReports frozenReports)
{
    /// <summary>Releases a report; unless anybody has changed it, or published something, meanwhile.</summary>
    /// <param name="entry">The report.</param>
    /// <param name="centre">Its centre.</param>
    /// <param name="approval">The step that releases it.</param>
    /// <param name="cancellationToken">Cancels the step before it is taken.</param>
    public async Task<PublishingResult> TryPublishAsync(LedgerEntry entry, Centre centre, LedgerChange approval, CancellationToken cancellationToken)
    {
        var (published, cellSet) = (await ledger.ReadPublishedAsync(centre.Id, cancellationToken), entry.CellSet!);

        // The other recipients' reports tell the same; then there is nothing new to be found out.
        if (published.Names.Contains(cellSet)) return Result(await ledger.TrySaveAsync(cancellationToken, approval));
        if (published.Names.Count != entry.SetsBefore)
        {
            var frozen = await frozenReports.ReadAsync(entry, cancellationToken);
            if (await frozenReports.NameCellSetAsync(entry, centre, frozen, published.Names, cancellationToken) != cellSet) return PublishingResult.Outdated;
        }

        return Result(await ledger.TryPublishAsync(approval, published.With(cellSet), cancellationToken));
    }

    private static PublishingResult Result(bool isSaved) => isSaved ? PublishingResult.Published : PublishingResult.Overtaken;
}

/// <summary>What has come of releasing a report.</summary>
public enum PublishingResult
{
    /// <summary>It is released.</summary>
    Published,

    /// <summary>Somebody changed it, or published something, meanwhile.</summary>
    Overtaken,

    /// <summary>It tells something else than it may by now, and must be written anew.</summary>
    Outdated,
}
