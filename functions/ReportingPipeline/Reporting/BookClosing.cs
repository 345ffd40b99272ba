using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Releases reports and, in the same step, closes the parts and years that they are the first to report, for the whole centre. A draft
/// that is made from anything else than the books by now is outdated.
/// </summary>
public sealed class BookClosing(LedgerTable ledger, BooksBlobs books, FrozenReports frozenReports, TimeProvider clock)
{
    /// <summary>Releases a report, unless anybody has changed it, or the books, meanwhile.</summary>
    /// <param name="entry">The report.</param>
    /// <param name="centre">Its centre.</param>
    /// <param name="approval">The step that releases it.</param>
    /// <param name="cancellationToken">Cancels the step before it is taken.</param>
    public async Task<ClosingResult> TryReleaseAsync(
        LedgerEntry entry, Centre centre, LedgerChange approval, CancellationToken cancellationToken)
    {
        var (present, head) = await books.ReadAsync(centre.Id, cancellationToken);
        var basis = (await frozenReports.ReadAsync(entry, centre, cancellationToken)).Frozen.Basis;
        if (!present.Agree(basis)) return ClosingResult.Outdated;

        // What closes nothing leaves the books as they are, so that reports that are released at once need not wait for one another.
        // Corrections that are taken up meanwhile come after it: it is compared with them.
        var release = approval with { Entry = approval.Entry with { ComparedAt = head.CorrectedAt } };
        var next = present.Close(basis, clock.GetUtcNow());
        var isReleased = next.Parts.Count == present.Parts.Count && next.Years.Count == present.Years.Count
            ? await ledger.TrySaveAsync(cancellationToken, release)
            : await ledger.TrySaveAsync(
                centre.Id,
                head with { BlobName = await books.WriteAsync(centre.Id, next, cancellationToken) },
                release,
                cancellationToken);
        return isReleased ? ClosingResult.Released : ClosingResult.Overtaken;
    }

    /// <summary>
    /// An earlier period of the centre that a release would close, though what its checks find in the same counts is not explained yet;
    /// null if there is none.
    /// </summary>
    public async Task<string?> FindUnexplainedAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        var (present, _) = await books.ReadAsync(centre.Id, cancellationToken);
        var open = EarlierPeriods.OpenBefore(centre, entry.Id.Report, part => present.Find(part) is not null).FirstOrDefault();
        if (open is null) return null;

        var earlier = await ReadEarlierAsync(centre, await ledger.ReadSinceAsync(centre.Id, open, cancellationToken), cancellationToken);
        var basis = (await frozenReports.ReadAsync(entry, centre, cancellationToken)).Frozen.Basis;
        foreach (var (part, explained) in earlier.OpenBefore(entry))
        {
            var used = basis.Parts.FirstOrDefault(used => used.Part == part);
            if (used is not null && !await IsAnyOfSameCountsAsync(explained, centre, used, cancellationToken)) return part.Key;
        }

        return null;
    }

    /// <summary>What earlier periods keep a centre's reports from being released.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="entries">The entries of its ledger, read before: what is released meanwhile is then in the books.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<EarlierPeriods> ReadEarlierAsync(
        Centre centre, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var (present, _) = await books.ReadAsync(centre.Id, cancellationToken);
        return new EarlierPeriods(centre, entries, part => present.Find(part) is not null);
    }

    // Other counts may hold what nobody has been asked about.
    private async Task<bool> IsAnyOfSameCountsAsync(
        IEnumerable<LedgerEntry> drafts, Centre centre, UsedPart part, CancellationToken cancellationToken)
    {
        foreach (var draft in drafts)
        {
            var basis = (await frozenReports.ReadAsync(draft, centre, cancellationToken)).Frozen.Basis;
            if (basis.Parts.Any(used => used.Part == part.Part && used.CountsName == part.CountsName)) return true;
        }

        return false;
    }
}

/// <summary>What has come of releasing a report.</summary>
public enum ClosingResult
{
    /// <summary>It is released.</summary>
    Released,

    /// <summary>Somebody changed it, or the books, meanwhile.</summary>
    Overtaken,

    /// <summary>It was made from something else than the books by now, and must be built anew.</summary>
    Outdated,
}
