using Azure.Data.Tables;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// Cancels and corrects single visits that were imported; those of another system are put right there. An id is known for as long as
/// it takes, and nothing but its pseudonym stored.
/// </summary>
public sealed class VisitCorrections(
    PseudonymKeys keys, KeyYearGuard keyYears, VisitTable table, RegisteredVisits visits, TimeProvider clock)
{
    private const string OtherSystem =
        "Another system has registered this person on this day: put it right there, as it would write the row anew.";

    /// <summary>Cancels a visit; of several that nothing tells apart, one.</summary>
    /// <returns>Whether it was not cancelled before; null if there is no such visit.</returns>
    /// <exception cref="StateConflictException">No key is set, or another system has registered the visit.</exception>
    public Task<bool?> CancelAsync(Centre centre, RegistrationLine visit, CancellationToken cancellationToken) => ChangeAsync(
        PartitionOf(centre, visit),
        there => Find(centre, visit, there) is not { } found ? null
            : VisitRows.IsCancelled(found) ? []
            : [Cancel(found)],
        cancellationToken);

    /// <summary>
    /// Corrects a visit: in its place, or by cancelling it and writing it where it belongs. Doing it again after a failure does the
    /// rest.
    /// </summary>
    /// <param name="centre">The centre.</param>
    /// <param name="visit">The visit as it was registered.</param>
    /// <param name="correct">What it must be, by the code of the municipality that its row has.</param>
    /// <param name="cancellationToken">Stops it between two requests.</param>
    /// <returns>Whether anything was changed; null if there is no such visit.</returns>
    /// <exception cref="StateConflictException">
    /// No key is set, the year is under another one, the visit is cancelled, or another system has registered it, or the person on that
    /// day.
    /// </exception>
    public async Task<bool?> CorrectAsync(
        Centre centre, RegistrationLine visit, Func<string?, RegistrationLine> correct, CancellationToken cancellationToken)
    {
        var from = PartitionOf(centre, visit);
        var rows = await table.ReadAsync(from, cancellationToken).ToListAsync(cancellationToken);
        if (Find(centre, visit, rows) is not { } old) return null;

        var corrected = correct(VisitRows.Value(old, "Municipality") as string);
        if (corrected.Id is not null)
        {
            var year = centre.Calendar.YearOf(new YearMonth(corrected.Date));
            await keyYears.ClaimAsync(centre, [year], keys.Current.Version, cancellationToken);
        }

        var into = PartitionOf(centre, corrected);
        if (into == from) return await ChangeAsync(from, there => Correct(centre, visit, corrected, there), cancellationToken);

        // Cancelled last, so that it is found again if this run dies in between.
        var isWritten = await ChangeAsync(into, there => Write(centre, corrected, old, there), cancellationToken);
        return isWritten | await CancelAsync(centre, visit, cancellationToken);
    }

    private async Task<bool?> ChangeAsync(
        SourcePartition partition,
        Func<IReadOnlyList<TableEntity>, IReadOnlyList<TableTransactionAction>?> change,
        CancellationToken cancellationToken)
    {
        var isFound = true;
        var written = await visits.ReviseAsync(
            partition,
            there =>
            {
                var changes = change(there);
                isFound = changes is not null;
                return changes ?? [];
            },
            cancellationToken);
        return isFound ? written.Added + written.Replaced > 0 : null;
    }

    private IReadOnlyList<TableTransactionAction>? Correct(
        Centre centre, RegistrationLine visit, RegistrationLine corrected, IReadOnlyList<TableEntity> there)
    {
        if (Find(centre, visit, there) is not { } old) return null;

        var writes = Write(centre, corrected, old, there);
        var staysInPlace = RowOf(centre, corrected, there, old).RowKeys.Contains(old.RowKey);
        return staysInPlace || VisitRows.IsCancelled(old) ? writes : [.. writes, Cancel(old)];
    }

    // Of a visit that is cancelled, what it was corrected to may be there; anything else would bring it back.
    private IReadOnlyList<TableTransactionAction> Write(
        Centre centre, RegistrationLine corrected, TableEntity old, IReadOnlyList<TableEntity> there)
    {
        var row = RowOf(centre, corrected, there, old);
        var changes = RegistrationChanges.Of([row], there, clock.GetUtcNow());
        if (changes.Faults.Count > 0) throw new StateConflictException(OtherSystem);
        if (VisitRows.IsCancelled(old) && changes.Writes.Count > 0)
        {
            throw new StateConflictException("The visit is cancelled, so there is nothing to correct; import it to bring it back.");
        }

        return changes.Writes;
    }

    // Visits without an id are told apart by their numbers: the last that counts is as good as any other.
    private TableEntity? Find(Centre centre, RegistrationLine visit, IReadOnlyList<TableEntity> there)
    {
        var byKey = there.ToDictionary(row => row.RowKey);
        var mine = RowsOf(centre, visit, there.Count)
            .Select(row => row.RowKeys.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(found => found is not null))
            .OfType<TableEntity>()
            .ToList();
        if (mine.Count > 0) return mine.LastOrDefault(row => !VisitRows.IsCancelled(row)) ?? mine[^1];
        return IsElsewhere(visit, there) ? throw new StateConflictException(OtherSystem) : null;
    }

    private bool IsElsewhere(RegistrationLine visit, IReadOnlyList<TableEntity> there)
    {
        if (visit.Id is not { } id) return false;

        var users = keys.All.Select(key => key.PseudonymOf(id)).ToHashSet();
        return there.Any(row => VisitRows.UserOf(row) is { } user && users.Contains(user) && VisitRows.IsOn(row, visit.Date));
    }

    // A further visit without an id gets the first number that is free.
    private RegistrationRow RowOf(Centre centre, RegistrationLine visit, IReadOnlyList<TableEntity> there, TableEntity old)
    {
        var taken = there.Where(row => !VisitRows.IsCancelled(row) && row.RowKey != old.RowKey).Select(row => row.RowKey).ToHashSet();
        var rows = RowsOf(centre, visit, there.Count);
        return rows.FirstOrDefault(row => !taken.Overlaps(row.RowKeys)) ?? rows[0];
    }

    private static TableTransactionAction Cancel(TableEntity row) => new(
        TableTransactionActionType.UpdateMerge, new TableEntity(row.PartitionKey, row.RowKey) { ["Cancelled"] = true }, row.ETag);

    private static SourcePartition PartitionOf(Centre centre, RegistrationLine visit) =>
        SourcePartition.Of(centre.Id, new YearMonth(visit.Date));

    private List<RegistrationRow> RowsOf(Centre centre, RegistrationLine visit, int there) =>
        [.. RegistrationRows.Of(centre.Id, [.. Enumerable.Repeat(visit, visit.Id is null ? there + 1 : 1)], keys.All)];
}
