using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Compares released reports with the books once corrections were taken up,
/// and has those issued anew that print a changed figure.
/// </summary>
public sealed class ReportRevisions(
    LedgerTable ledger, FrozenReports frozenReports, BooksBlobs books, PartCountsBlobs partCounts, IReportSteps steps, TimeProvider clock)
{
    /// <summary>Compares a released report; a further revision is owed if a printed figure differs, and only then.</summary>
    /// <returns>True, as there may be more to do.</returns>
    public async Task<bool> CompareAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        // What is taken up meanwhile is not in these books, and so compared once more.
        var (present, head) = await books.ReadAsync(centre.Id, cancellationToken);
        var differing = await CountDifferingAsync(entry, centre, present, cancellationToken);
        var now = clock.GetUtcNow();
        var isSaved = await ledger.TrySaveAsync(
            cancellationToken,
            differing == 0
                ? [entry.FindUnchanged(head.CorrectedAt, now)]
                : entry.Revise(differing, LocalTime.DateOf(now), now));
        if (isSaved && differing > 0) await steps.EnqueueAsync(entry.Id.Next(), TimeSpan.Zero, cancellationToken);
        return true;
    }

    private async Task<int> CountDifferingAsync(
        LedgerEntry entry, Centre centre, CentreBooks present, CancellationToken cancellationToken)
    {
        var made = await frozenReports.ReadAsync(entry, centre, cancellationToken);
        var before = made.Frozen;
        var parts = before.Basis.Parts.Select(used => present.Find(used.Part) is { } closed ? UsedPart.Of(closed) : used).ToList();
        if (parts.Select(part => part.CountsName).SequenceEqual(before.Basis.Parts.Select(part => part.CountsName))) return 0;

        // Composed in the same way, by the rules of then, so that nothing but the books can make them differ.
        var counts = await Task.WhenAll(parts.Select(part => partCounts.ReadAsync(part.CountsName, part.DataAsOf, cancellationToken)));
        var now = before with
        {
            Basis = new ReportBasis(parts, before.Basis.Years),
            Counts = CollectedCounts.Join(parts[^1].DataAsOf, counts),
        };
        return ReportChanges.Between(
            FrozenReports.Told(entry.Id, centre, made),
            FrozenReports.Told(entry.Id, centre, new FrozenPeriod("corrected books", made.Period, now)),
            new ReasonFinder(before.Rules.AppliedTo(centre), before.Counts, now.Counts)).Count;
    }
}
