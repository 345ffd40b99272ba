namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>What went through the storage clients of an app, in requests that were really made.</summary>
internal sealed record StorageUse
{
    /// <summary>Requests to tables that read.</summary>
    public required double TableReads { get; init; }

    /// <summary>Requests to tables that write; a transaction is one.</summary>
    public required double TableWrites { get; init; }

    /// <summary>The rows that came.</summary>
    public required double RowsRead { get; init; }

    /// <summary>The rows that were written or deleted.</summary>
    public required double RowsWritten { get; init; }

    /// <summary>Requests to blobs that read.</summary>
    public required double BlobReads { get; init; }

    /// <summary>Requests to blobs that write, or list.</summary>
    public required double BlobWrites { get; init; }

    /// <summary>The messages that were sent.</summary>
    public required double Messages { get; init; }

    /// <summary>The rows that came from the busiest partition of a table or went there; a request without any counts as one.</summary>
    public required double BusiestPartition { get; init; }

    /// <summary>How many requests followed one another: all of them, by how many were under way at once while any was.</summary>
    public required double Rounds { get; init; }

    /// <summary>All requests.</summary>
    public double Requests => TableReads + TableWrites + BlobReads + BlobWrites + Messages;

    /// <summary>Nothing.</summary>
    public static StorageUse None { get; } = new()
    {
        TableReads = 0,
        TableWrites = 0,
        RowsRead = 0,
        RowsWritten = 0,
        BlobReads = 0,
        BlobWrites = 0,
        Messages = 0,
        BusiestPartition = 0,
        Rounds = 0,
    };

    /// <summary>Both, the second so many times.</summary>
    public StorageUse Plus(StorageUse other, double times) => new()
    {
        TableReads = TableReads + (times * other.TableReads),
        TableWrites = TableWrites + (times * other.TableWrites),
        RowsRead = RowsRead + (times * other.RowsRead),
        RowsWritten = RowsWritten + (times * other.RowsWritten),
        BlobReads = BlobReads + (times * other.BlobReads),
        BlobWrites = BlobWrites + (times * other.BlobWrites),
        Messages = Messages + (times * other.Messages),
        BusiestPartition = BusiestPartition + (times * other.BusiestPartition),
        Rounds = Rounds + (times * other.Rounds),
    };
}
