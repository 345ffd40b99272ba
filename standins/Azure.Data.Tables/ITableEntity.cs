namespace Azure.Data.Tables;

/// <summary>What every entity of a table has; a type with these and further properties is stored column by column.</summary>
public interface ITableEntity
{
    /// <summary>The first part of the key: entities that share it are stored together and can share a transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>The second part of the key, unique within the partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the entity; null before it has been read, and ignored when written.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read; an update or delete that is given it is refused if the entity has changed.</summary>
    ETag ETag { get; set; }
}
