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

    private static readonly string[] Keys = ["PartitionKey", "RowKey"];
    private static readonly string[] UserColumns = [.. Keys, "UserId", "KeyVersion"];

    private readonly TableClient _visits = tables.GetTableClient(StorageNames.VisitsTable);

    /// <summary>The row keys of a partition.</summary>
    public async Task<IReadOnlySet<string>> ReadRowKeysAsync(SourcePartition partition, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>();
        await foreach (var row in ReadAsync(partition, Keys, cancellationToken)) keys.Add(row.RowKey);
        return keys;
    }

    /// <summary>Writes rows of one partition, and returns how many.</summary>
    public Task<int> WriteAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        _visits.WriteAllAsync(rows, cancellationToken);

    /// <summary>The users of a partition's rows, one for each row that has one, cancelled or not.</summary>
    public async Task<IReadOnlyList<UserKey>> ReadUsersAsync(SourcePartition partition, CancellationToken cancellationToken)
    {
        var users = new List<UserKey>();
        await foreach (var row in ReadAsync(partition, UserColumns, cancellationToken))
        {
            if (UserOf(row) is { } user) users.Add(user);
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
        var rekeyed = 0;
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var updates = new List<TableTransactionAction>();
            await foreach (var row in ReadAsync(partition, UserColumns, cancellationToken))
            {
                if (UserOf(row) is { } user && next.TryGetValue(user, out var to)) updates.Add(Update(row, to));
            }

            var conflicts = 0;
            foreach (var transaction in updates.Chunk(Transactions.MostRows))
            {
                if (await TrySubmitAsync(transaction, cancellationToken)) rekeyed += transaction.Length;
                else conflicts++;
            }

            if (conflicts == 0) return rekeyed;
        }

        throw new InvalidOperationException(
            $"Others changed the rows of {partition.Key} during each of {MostAttempts} attempts to re-key them; run it again.");
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

    private async Task<bool> TrySubmitAsync(TableTransactionAction[] transaction, CancellationToken cancellationToken)
    {
        try
        {
            await _visits.SubmitTransactionAsync(transaction, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
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

    private static PersonVisit ToVisit(TableEntity row)
    {
        return new PersonVisit(
            row.PartitionKey,
            row.RowKey,
            Value("Date") as string,
            Value("Kind") as string,
            Value("Municipality") as string,
            Value("RegisteredAt") as DateTimeOffset?);

        object? Value(string column) => row.TryGetValue(column, out var value) ? value : null;
    }

    private static TableTransactionAction Update(TableEntity row, UserKey user) => new(
        TableTransactionActionType.UpdateMerge,
        new TableEntity(row.PartitionKey, row.RowKey) { ["UserId"] = user.Pseudonym, ["KeyVersion"] = user.KeyVersion },
        row.ETag);

    // As the contract reads it: some clients write every whole number as an Int64.
    private static UserKey? UserOf(TableEntity row)
    {
        row.TryGetValue("UserId", out var userId);
        row.TryGetValue("KeyVersion", out var version);
        return (userId, version) switch
        {
            (string { Length: > 0 } pseudonym, int number) => new UserKey(number, pseudonym),
            (string { Length: > 0 } pseudonym, long and >= int.MinValue and <= int.MaxValue) => new UserKey((int)(long)version, pseudonym),
            _ => null,
        };
    }
}
