using Azure.Core;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables.Http;

/// <summary>A write of one entity, sent by itself or as a part of a transaction.</summary>
internal sealed record EntityOperation(RequestMethod Method, string Path, ReadOnlyMemory<byte> Body)
{
    /// <summary>The version the stored entity must have; null writes whatever is stored.</summary>
    public string IfMatch { get; init; }

    public static EntityOperation Add(string table, ITableEntity entity) =>
        new(RequestMethod.Post, $"/{table}", EntityWriter.Write(entity));

    /// <summary>An update if it says what version must be stored, an upsert if it does not.</summary>
    public static EntityOperation Write(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch = default) =>
        new(
            mode switch
            {
                TableUpdateMode.Merge => RequestMethod.Patch,
                TableUpdateMode.Replace => RequestMethod.Put,
                _ => throw new ArgumentException($"{mode} is not a {nameof(TableUpdateMode)}."),
            },
            PathOf(table, entity.PartitionKey, entity.RowKey),
            EntityWriter.Write(entity))
        {
            IfMatch = ifMatch == default ? null : ifMatch.ToString(),
        };

    public static EntityOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, PathOf(table, partitionKey, rowKey), default)
        {
            IfMatch = (ifMatch == default ? ETag.All : ifMatch).ToString(),
        };

    public static EntityOperation From(string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        return action.ActionType switch
        {
            TableTransactionActionType.Add => Add(table, entity),
            TableTransactionActionType.UpdateMerge => Write(table, entity, TableUpdateMode.Merge, action.ETag),
            TableTransactionActionType.UpdateReplace => Write(table, entity, TableUpdateMode.Replace, action.ETag),
            TableTransactionActionType.UpsertMerge => Write(table, entity, TableUpdateMode.Merge),
            TableTransactionActionType.UpsertReplace => Write(table, entity, TableUpdateMode.Replace),
            TableTransactionActionType.Delete => Delete(table, entity.PartitionKey, entity.RowKey, action.ETag),
            _ => throw new InvalidOperationException($"{action.ActionType} is not a {nameof(TableTransactionActionType)}."),
        };
    }

    /// <summary>The path of one entity, its keys quoted and escaped.</summary>
    public static string PathOf(string table, string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    /// <summary>The headers that both ways of sending give it.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        yield return ("DataServiceVersion", "3.0");
        yield return ("Accept", "application/json");
        if (IfMatch is not null) yield return ("If-Match", IfMatch);
        if (Method == RequestMethod.Post) yield return ("Prefer", "return-no-content");
        if (!Body.IsEmpty) yield return ("Content-Type", "application/json");
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
