using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// What the app itself does to the source table when it is asked to:
/// imports, new pseudonyms, and the erasure of a person.
/// </summary>
public sealed class RegisteredVisits(TableServiceClient tables)
{
    private const int MostAttempts = 5;

    private static readonly string[] UserColumns = ["PartitionKey", "RowKey", "UserId", "KeyVersion"];

    private readonly TableClient _visits = tables.GetTableClient(StorageNames.VisitsTable);

    /// <summary>
    /// Changes a partition by what is there, and returns what was written. What somebody changes meanwhile is read again, and a run that
    /// ends before is made good by the next.
    /// </summary>
    /// <param name="partition">The partition.</param>
    /// <param name="revise">What to write, by all rows of the partition: rows to add, and to replace by their tags.</param>
    /// <param name="cancellationToken">Stops it, between two requests.</param>
    /// <exception cref="InvalidOperationException">Others changed the partition's rows during every attempt.</exception>
    public Task<VisitWrites> ReviseAsync(
        SourcePartition partition,
        Func<IReadOnlyList<TableEntity>, IReadOnlyList<TableTransactionAction>> revise,
        CancellationToken cancellationToken) => ReviseAsync(partition, VisitTable.Columns, revise, cancellationToken);

    /// <summary>The users of a partition's rows, one for each row that has one, cancelled or not.</summary>
    public async Task<IReadOnlyList<UserKey>> ReadUsersAsync(SourcePartition partition, CancellationToken cancellationToken)
    {
        var users = new List<UserKey>();
        await foreach (var row in ReadAsync(partition, UserColumns, cancellationToken))
        {
            if (VisitRows.UserOf(row) is { } user) users.Add(user);
        }

        return users;
    }

    /// <summary>
    /// Gives the rows of some users to others, and returns how many rows that were; all else in a row stays as it is. A row that
    /// somebody changes meanwhile is read again, and a run that ends before is made good by the next.
    /// </summary>
    /// <exception cref="InvalidOperationException">Others changed the partition's rows during every attempt.</exception>
    public async Task<int> RekeyAsync(
        SourcePartition partition, IReadOnlyDictionary<UserKey, UserKey> next, CancellationToken cancellationToken)
    {
        var written = await ReviseAsync(partition, UserColumns, Rekeyed, cancellationToken);
        return written.Replaced;

        IReadOnlyList<TableTransactionAction> Rekeyed(IReadOnlyList<TableEntity> rows) =>
        [
            .. from row in rows
               let user = VisitRows.UserOf(row)
               where user is not null && next.ContainsKey(user.Value)
               select Update(row, next[user.Value]),
        ];
    }

    /// <summary>The rows of some users, in a centre or in all of them, cancelled ones and those that break the contract included.</summary>
    public async Task<IReadOnlyList<PersonVisit>> FindAsync(
        IReadOnlyCollection<UserKey> users, string? centreId, CancellationToken cancellationToken)
    {
        var visits = new List<PersonVisit>();
        foreach (var user in users)
        {
            var filter = centreId is null
                ? TableClient.CreateQueryFilter($"UserId eq {user.Pseudonym}")
                : TableClient.CreateQueryFilter(
                    $"PartitionKey ge {centreId + "|"} and PartitionKey lt {centreId + "}"} and UserId eq {user.Pseudonym}");
            await foreach (var row in _visits.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                visits.Add(ToVisit(row));
            }
        }

        return visits;
    }

    /// <summary>Deletes rows; it does not matter if some are gone.</summary>
    public async Task DeleteAsync(IEnumerable<PersonVisit> visits, CancellationToken cancellationToken)
    {
        foreach (var visit in visits) await _visits.DeleteEntityAsync(visit.PartitionKey, visit.RowKey, ETag.All, cancellationToken);
    }

    private async Task<VisitWrites> ReviseAsync(
        SourcePartition partition,
        IEnumerable<string> columns,
        Func<IReadOnlyList<TableEntity>, IReadOnlyList<TableTransactionAction>> revise,
        CancellationToken cancellationToken)
    {
        var written = new VisitWrites(0, 0);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var rows = new List<TableEntity>();
            await foreach (var row in ReadAsync(partition, columns, cancellationToken)) rows.Add(row);

            var conflicts = 0;
            foreach (var transaction in revise(rows).Chunk(Transactions.MostRows))
            {
                if (await TrySubmitAsync(transaction, cancellationToken)) written = written.Plus(transaction);
                else conflicts++;
            }

            if (conflicts == 0) return written;
        }

        throw new InvalidOperationException(
            $"Others changed the rows of {partition.Key} during each of {MostAttempts} attempts to change them; run it again.");
    }

    // Added, changed or deleted by others.
    private async Task<bool> TrySubmitAsync(TableTransactionAction[] transaction, CancellationToken cancellationToken)
    {
        try
        {
            await _visits.SubmitTransactionAsync(transaction, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private AsyncPageable<TableEntity> ReadAsync(
        SourcePartition partition, IEnumerable<string> columns, CancellationToken cancellationToken) =>
        _visits.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition.Key}"),
            select: columns,
            cancellationToken: cancellationToken);

    private static PersonVisit ToVisit(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        VisitRows.Value(row, "Date") as string,
        VisitRows.Value(row, "Kind") as string,
        VisitRows.Value(row, "Municipality") as string,
        VisitRows.Value(row, "RegisteredAt") as DateTimeOffset?);

    private static TableTransactionAction Update(TableEntity row, UserKey user) => new(
        TableTransactionActionType.UpdateMerge,
        new TableEntity(row.PartitionKey, row.RowKey) { ["UserId"] = user.Pseudonym, ["KeyVersion"] = user.KeyVersion },
        row.ETag);
}

/// <summary>How many rows of the source table were written.</summary>
/// <param name="Added">The rows that were not there before.</param>
/// <param name="Replaced">The rows that were.</param>
public sealed record VisitWrites(int Added, int Replaced)
{
    /// <summary>How many rows are added, and how many replaced.</summary>
    internal static VisitWrites Of(IReadOnlyCollection<TableTransactionAction> writes)
    {
        var added = writes.Count(action => action.ActionType == TableTransactionActionType.Add);
        return new VisitWrites(added, writes.Count - added);
    }

    /// <summary>These, and those of a transaction.</summary>
    internal VisitWrites Plus(IReadOnlyCollection<TableTransactionAction> transaction)
    {
        var written = Of(transaction);
        return new VisitWrites(Added + written.Added, Replaced + written.Replaced);
    }
}
