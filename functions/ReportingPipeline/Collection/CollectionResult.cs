namespace ReportingPipeline.Collection;

/// <summary>What collecting did, in numbers.</summary>
/// <param name="PartitionsRead">The source partitions that were read.</param>
/// <param name="RowsRead">The source rows that were read.</param>
/// <param name="RowsRejected">Those of them that broke the contract.</param>
/// <param name="Written">The rows and blobs that were written.</param>
public sealed record CollectionResult(int PartitionsRead, int RowsRead, int RowsRejected, int Written)
{
    /// <summary>Nothing done.</summary>
    public static readonly CollectionResult None = new(0, 0, 0, 0);
}
