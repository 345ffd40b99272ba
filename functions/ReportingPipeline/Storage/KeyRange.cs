using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>A stretch of a table's partition keys, in the order in which the service keeps them.</summary>
/// <param name="After">The key that it begins after; null if it begins with the first.</param>
/// <param name="Last">The last key that may be in it; null if it reaches to the end.</param>
public readonly record struct KeyRange(string? After, string? Last)
{
    /// <summary>All keys.</summary>
    public static readonly KeyRange All = new(null, null);

    /// <summary>What a query asks for to get its rows; null for all.</summary>
    public string? Filter => (After, Last) switch
    {
        (null, null) => null,
        (null, _) => TableClient.CreateQueryFilter($"PartitionKey le {Last}"),
        (_, null) => TableClient.CreateQueryFilter($"PartitionKey gt {After}"),
        _ => TableClient.CreateQueryFilter($"PartitionKey gt {After} and PartitionKey le {Last}"),
    };
}
