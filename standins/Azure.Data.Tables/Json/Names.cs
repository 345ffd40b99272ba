namespace Azure.Data.Tables.Json;

/// <summary>The names in an entity's JSON that mean something to the service.</summary>
internal static class Names
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
    public const string Metadata = "odata.metadata";
    public const string TypeSuffix = "@odata.type";
}
