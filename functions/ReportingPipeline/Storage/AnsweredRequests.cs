using Azure;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>The requests that callers have given a key, and what was answered to them, for a day.</summary>
public sealed class AnsweredRequests(TableServiceClient tables, TimeProvider clock)
{
    private const string Partition = "requests";
    private const string Fingerprint = "Fingerprint";
    private const string BegunAt = "BegunAt";
    private const string Part = "Answer";

    // The most bytes that a property holds, and as many of them as surely fit into a row.
    private const int LongestPart = 64 * 1024;
    private const int MostParts = 15;

    // A request that takes longer has died with its machine: it is cut off before.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly TableClient _requests = tables.GetTableClient(StorageNames.RequestsTable);

    /// <summary>Begins a request, unless it has been begun before.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fingerprint">What tells it from other requests with that key.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<RequestStart> BeginAsync(RequestKey key, string fingerprint, CancellationToken cancellationToken)
    {
        var begun = new TableEntity(Partition, key.RowKey) { [Fingerprint] = fingerprint, [BegunAt] = clock.GetUtcNow() };
        try
        {
            await _requests.AddEntityAsync(begun, cancellationToken);
            return RequestStart.Begun;
        }
        catch (RequestFailedException before) when (before.Status == 409)
        {
            return await BeginAgainAsync(key, begun, cancellationToken);
        }
    }

    /// <summary>Keeps what was answered; false if it is too long, and the request is forgotten.</summary>
    public async Task<bool> TryFinishAsync(RequestKey key, byte[] answer, CancellationToken cancellationToken)
    {
        var parts = key.Seal(answer).Chunk(LongestPart).ToList();
        if (parts.Count > MostParts)
        {
            await ForgetAsync(key, cancellationToken);
            return false;
        }

        var finished = new TableEntity(Partition, key.RowKey);
        foreach (var (index, part) in parts.Index()) finished[$"{Part}{index}"] = part;
        await _requests.UpdateEntityAsync(finished, ETag.All, TableUpdateMode.Merge, cancellationToken);
        return true;
    }

    /// <summary>Forgets a request that has changed nothing, so that it can be made again.</summary>
    public Task ForgetAsync(RequestKey key, CancellationToken cancellationToken) =>
        _requests.DeleteEntityAsync(Partition, key.RowKey, ETag.All, cancellationToken);

    /// <summary>Forgets what is older than a day.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var cutoff = clock.GetUtcNow() - KeptFor;
        var old = _requests.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and BegunAt lt {cutoff}"),
            select: ["PartitionKey", "RowKey"],
            cancellationToken: cancellationToken);
        await foreach (var row in old) await _requests.DeleteEntityAsync(Partition, row.RowKey, ETag.All, cancellationToken);
    }

    private async Task<RequestStart> BeginAgainAsync(RequestKey key, TableEntity begun, CancellationToken cancellationToken)
    {
        var found = await _requests.GetEntityIfExistsAsync<TableEntity>(Partition, key.RowKey, cancellationToken: cancellationToken);
        if (!found.HasValue) return RequestStart.Running;

        var row = found.Value!;
        if (row.GetString(Fingerprint) != begun.GetString(Fingerprint)) return RequestStart.OfAnother;
        var answer = PartsOf(row).SelectMany(part => part).ToArray();
        if (answer.Length > 0) return new RequestStart(RequestStanding.Answered, key.Open(answer));
        if (clock.GetUtcNow() - row.GetDateTimeOffset(BegunAt) < LongestRun) return RequestStart.Running;
        try
        {
            await _requests.UpdateEntityAsync(begun, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return RequestStart.Begun;
        }
        catch (RequestFailedException taken) when (taken.Status is 404 or 412)
        {
            return RequestStart.Running;
        }
    }

    private static IEnumerable<byte[]> PartsOf(TableEntity row) =>
        Enumerable.Range(0, MostParts).Select(index => row.GetBinary($"{Part}{index}")).OfType<byte[]>();
}

/// <summary>How a request stands that somebody wants to begin.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Answer">What was answered before; null if nothing was.</param>
public sealed record RequestStart(RequestStanding Standing, byte[]? Answer = null)
{
    /// <summary>It is begun, and nobody else does it.</summary>
    public static readonly RequestStart Begun = new(RequestStanding.Begun);

    /// <summary>It has been begun before, and goes on.</summary>
    public static readonly RequestStart Running = new(RequestStanding.Running);

    /// <summary>Another request has been given the same key.</summary>
    public static readonly RequestStart OfAnother = new(RequestStanding.OfAnother);
}

/// <summary>How a request stands.</summary>
public enum RequestStanding
{
    /// <summary>It is begun, and nobody else does it.</summary>
    Begun,

    /// <summary>It has been begun before, and goes on.</summary>
    Running,

    /// <summary>It has been answered before.</summary>
    Answered,

    /// <summary>Another request has been given the same key.</summary>
    OfAnother,
}
