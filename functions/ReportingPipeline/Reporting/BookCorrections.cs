using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Compares closed parts with what is registered by now,
/// and takes up what may be taken up, as new versions of the parts.
/// </summary>
public sealed class BookCorrections(
    LedgerTable ledger,
    BooksBlobs books,
    PartCountsBlobs partCounts,
    CollectedCountsReader counts,
    ErasuresTable erasures,
    TimeProvider clock,
    ILogger<BookCorrections> logger)
{
    /// <summary>
    /// Takes corrections up if a revision date has come since that was last done;
    /// a day on which nothing ran is made up for by the next run.
    /// </summary>
    public async Task TakeUpIfDueAsync(Centre centre, CollectedExtent collected, CancellationToken cancellationToken)
    {
        var (present, head) = await books.ReadAsync(centre.Id, cancellationToken);
        if (collected.DataAsOf is not { } instant || present.Parts.Count == 0) return;

        var last = head.ComparedOn ?? LocalTime.DateOf(present.Parts.Min(part => part.Latest.At));
        if (!RevisionDates.HasComeSince(centre.RevisionDays, last, LocalTime.DateOf(instant))) return;
        if (await IsErasingAsync(centre, cancellationToken))
        {
            logger.LogWarning(
                "{Centre}: a person is being erased, so that nothing can be compared now; if that was interrupted, erase again", centre.Id);
            return;
        }

        var (next, _) = await ProposeAsync(centre, present, collected.Deleted, anyway: null, takenUp: null, cancellationToken);
        if (!await TrySaveAsync(centre, present, next, head with { ComparedOn = LocalTime.DateOf(instant) }, cancellationToken)) return;
        logger.LogInformation(
            "{Centre}: compared closed parts with what is registered; {Count} have a new version",
            centre.Id, Changed(present, next));
    }

    /// <summary>Takes up all corrections of a closed part, however few users are behind them.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="part">The part.</param>
    /// <param name="takenUp">Who takes them up, and why.</param>
    /// <param name="cancellationToken">Cancels the step before it is taken.</param>
    /// <returns>The part's new version; null if there was nothing to take up.</returns>
    /// <exception cref="StateConflictException">
    /// The part is not closed, its window has ended, or the books were changed meanwhile.
    /// </exception>
    public async Task<ClosedPart?> TakeUpAsync(Centre centre, ReportingPeriod part, TakenUp takenUp, CancellationToken cancellationToken)
    {
        var (present, head) = await books.ReadAsync(centre.Id, cancellationToken);
        var deleted = (await counts.ReadExtentAsync(centre.Id, cancellationToken)).Deleted;
        if (present.Find(part) is null)
        {
            throw new StateConflictException(
                $"{part.Key} of {centre.Id} is not closed; "
                + "its drafts are built anew by themselves when registrations are corrected.");
        }

        if (!IsOpen(centre, part, deleted))
        {
            throw new StateConflictException(
                $"{part.Key} of {centre.Id} takes no corrections any more: "
                + $"its window ended on {RevisionDates.LastDay(centre, part):yyyy-MM-dd}, or its registrations are deleted.");
        }

        if (await IsErasingAsync(centre, cancellationToken))
        {
            throw new StateConflictException(
                $"A person is being erased from {centre.Id}; if that was interrupted, erase again, and then take up.");
        }

        // Of other parts nothing but what belongs to it: unless there is that, the rest waits for its date.
        var (next, _) = await ProposeAsync(centre, present, deleted, part, takenUp, cancellationToken);
        if (next.Find(part) == present.Find(part)) return null;
        return await TrySaveAsync(centre, present, next, head, cancellationToken)
            ? next.Find(part)
            : throw new StateConflictException($"The books of {centre.Id} were changed meanwhile; look at what waits, and try again.");
    }

    /// <summary>What waits of each closed part.</summary>
    public async Task<IReadOnlyList<WaitingCorrections>> FindWaitingAsync(Centre centre, CancellationToken cancellationToken)
    {
        var (present, _) = await books.ReadAsync(centre.Id, cancellationToken);
        var deleted = (await counts.ReadExtentAsync(centre.Id, cancellationToken)).Deleted;
        return (await ProposeAsync(centre, present, deleted, anyway: null, takenUp: null, cancellationToken)).Waiting;
    }

    private async Task<bool> TrySaveAsync(
        Centre centre, CentreBooks present, CentreBooks next, BooksHead head, CancellationToken cancellationToken)
    {
        // Once more, as what was compared may have lacked a person of whom this was not known before.
        if (await IsErasingAsync(centre, cancellationToken)) return false;
        if (Changed(present, next) > 0)
        {
            head = head with
            {
                BlobName = await books.WriteAsync(centre.Id, next, cancellationToken),
                CorrectedAt = next.Parts.Max(part => part.Latest.At),
            };
        }

        return await ledger.TrySaveAsync(centre.Id, head, change: null, cancellationToken);
    }

    private async Task<bool> IsErasingAsync(Centre centre, CancellationToken cancellationToken) =>
        (await erasures.FindUnfinishedAsync(cancellationToken)).Contains(centre.Id);

    private async Task<(CentreBooks Next, IReadOnlyList<WaitingCorrections> Waiting)> ProposeAsync(
        Centre centre,
        CentreBooks present,
        DeletedYears? deleted,
        ReportingPeriod? anyway,
        TakenUp? takenUp,
        CancellationToken cancellationToken)
    {
        // One instant for all, so that no reader finds a state between.
        var (next, waiting, now) = (present, new List<WaitingCorrections>(), present.After(clock.GetUtcNow()));
        var years = present.Parts.GroupBy(part => part.Part.Year).Where(year => anyway is null || year.Key == anyway.Year);
        foreach (var year in years.Where(year => year.Any(part => IsOpen(centre, part.Part, deleted))))
        {
            var open = year.Where(part => IsOpen(centre, part.Part, deleted)).ToList();
            var division = present.Division(year.Key);
            var ids = division?.MunicipalityIds ?? [.. centre.Municipalities.Select(municipality => municipality.Id)];
            var span = MonthSpan.From(year.First().Part.Months, year.Last().Part.Months);
            var (collected, _) = await counts.ReadAsync(centre.Id, span, mostRejected: 0, cancellationToken);
            var parts = new List<PartContents>();
            foreach (var part in year) parts.Add(await ReadAsync(part, open.Contains(part), cancellationToken));
            if (!parts.TrueForAll(part => IsUnderTheSameKeys(part, collected)))
            {
                logger.LogWarning("{Centre}: {Year} is being re-keyed, so that its users cannot be compared now", centre.Id, year.Key);
                continue;
            }

            var proposed = YearCorrections.Propose(
                parts, collected.ListedAs(ids), division, division?.Threshold ?? centre.DisclosureThreshold, anyway);
            waiting.AddRange(proposed.Waiting);
            foreach (var (part, corrected) in proposed.Counts)
            {
                var name = await partCounts.WriteAsync(centre.Id, part, corrected, cancellationToken);
                var by = proposed.TakenUpAnyway.Contains(part) ? takenUp : null;
                next = next.With(next.Find(part)!.With(name, collected.DataAsOf, now, by));
            }
        }

        return (next, waiting);
    }

    private async Task<PartContents> ReadAsync(ClosedPart part, bool isOpen, CancellationToken cancellationToken) => new(
        part,
        await Task.WhenAll(part.Versions.Select(version => partCounts.ReadAsync(version.CountsName, version.DataAsOf, cancellationToken))),
        isOpen);

    // Until its window ends, or anything of its year is deleted: a user's corrections of a year are taken up together.
    private bool IsOpen(Centre centre, ReportingPeriod part, DeletedYears? deleted) =>
        LocalTime.DateOf(clock.GetUtcNow()) <= RevisionDates.LastDay(centre, part) && deleted?.Touch(part.Year.Months) != true;

    // Every version, as one that is re-keyed differs from the others in every user. Whoever comes to a part without users is no other.
    private static bool IsUnderTheSameKeys(PartContents part, CollectedCounts present)
    {
        var versions = part.Counts.Append(present.Of(part.Closed.Part.Months)).Select(KeyVersions).Where(keys => keys.Count > 0).ToList();
        return versions.TrueForAll(keys => keys.SetEquals(versions[0]));
    }

    private static HashSet<int> KeyVersions(CollectedCounts counts) =>
        [.. counts.Years.SelectMany(year => year.Users).Where(user => !user.User.IsErased).Select(user => user.User.KeyVersion)];

    private static int Changed(CentreBooks before, CentreBooks now) =>
        now.Parts.Count(part => before.Find(part.Part)?.Versions.Count != part.Versions.Count);
}
