using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>The links that were sent by e-mail, a partition for each centre; never a key that opens one.</summary>
public sealed class LinksTable(TableServiceClient tables)
{
    private readonly TableClient _links = tables.GetTableClient(StorageNames.LinksTable);

    /// <summary>Enters a link.</summary>
    public Task AddAsync(SentLink link, CancellationToken cancellationToken)
    {
        var row = new TableEntity(link.Id.CentreId, link.Id.Number)
        {
            ["SentTo"] = link.SentTo,
            ["CreatedAt"] = link.CreatedAt,
            ["ExpiresAt"] = link.ExpiresAt,
        };
        if (link.MunicipalityId is not null) row["Municipality"] = link.MunicipalityId;
        if (link.Delivery is not null) row["Delivery"] = link.Delivery;
        return _links.AddEntityAsync(row, cancellationToken);
    }

    /// <summary>A link; null if there is none.</summary>
    public async Task<SentLink?> FindAsync(LinkId id, CancellationToken cancellationToken)
    {
        var row = await _links.GetEntityIfExistsAsync<TableEntity>(id.CentreId, id.Number, cancellationToken: cancellationToken);
        return row.HasValue ? ToLink(row.Value!) : null;
    }

    /// <summary>A centre's links, in the order of their ids.</summary>
    public async IAsyncEnumerable<SentLink> ReadAsync(
        string centreId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = _links.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centreId}"), cancellationToken: cancellationToken);
        await foreach (var row in rows) yield return ToLink(row);
    }

    /// <summary>Notes that a person has opened a link.</summary>
    public Task NoteOpenedAsync(LinkId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        MergeAsync(id, new TableEntity { ["OpenedAt"] = at }, cancellationToken);

    /// <summary>Revokes a link that works or not; it is revoked at once, and stays so.</summary>
    public Task RevokeAsync(LinkId id, string who, DateTimeOffset at, CancellationToken cancellationToken) =>
        MergeAsync(id, new TableEntity { ["RevokedAt"] = at, ["RevokedBy"] = who }, cancellationToken);

    /// <summary>Forgets a link.</summary>
    public Task RemoveAsync(LinkId id, CancellationToken cancellationToken) =>
        _links.DeleteEntityAsync(id.CentreId, id.Number, ETag.All, cancellationToken);

    /// <summary>Forgets the links that ended before an instant.</summary>
    public async Task SweepAsync(DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var ended = _links.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"ExpiresAt lt {cutoff}"),
            select: ["PartitionKey", "RowKey"],
            cancellationToken: cancellationToken);
        await foreach (var row in ended) await _links.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private Task<Response> MergeAsync(LinkId id, TableEntity change, CancellationToken cancellationToken)
    {
        (change.PartitionKey, change.RowKey) = (id.CentreId, id.Number);
        return _links.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellationToken);
    }

    private static SentLink ToLink(TableEntity row) => new(
        new LinkId(row.PartitionKey, row.RowKey),
        row.GetString("SentTo"),
        row.GetDateTimeOffset("CreatedAt")!.Value,
        row.GetDateTimeOffset("ExpiresAt")!.Value)
    {
        MunicipalityId = row.GetString("Municipality"),
        Delivery = row.GetString("Delivery"),
        RevokedAt = row.GetDateTimeOffset("RevokedAt"),
        RevokedBy = row.GetString("RevokedBy"),
        OpenedAt = row.GetDateTimeOffset("OpenedAt"),
    };
}
