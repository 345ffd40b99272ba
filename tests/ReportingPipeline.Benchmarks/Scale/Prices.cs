namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>The list prices in dollars that Azure asks in 2025, in Western Europe; of storage that is kept in three zones, rounded up.</summary>
internal static class Prices
{
    /// <summary>A gigabyte of an instance's memory for a second in which it works, on Flex Consumption.</summary>
    public const double GigabyteSecond = 0.000026;

    /// <summary>How many of those are free each month.</summary>
    public const double FreeGigabyteSeconds = 100_000;

    /// <summary>A run of a function.</summary>
    public const double Run = 0.40 / 1_000_000;

    /// <summary>How many of those are free each month.</summary>
    public const double FreeRuns = 250_000;

    /// <summary>The least that a run is charged as.</summary>
    public const double LeastSeconds = 1;

    /// <summary>A request to a table.</summary>
    public const double TableRequest = 0.0004 / 10_000;

    /// <summary>A request to a queue; each message is sent, taken and deleted.</summary>
    public const double QueueRequest = 0.004 / 10_000;

    /// <summary>A request that reads a blob.</summary>
    public const double BlobRead = 0.006 / 10_000;

    /// <summary>A request that writes a blob, or lists them.</summary>
    public const double BlobWrite = 0.07 / 10_000;

    /// <summary>A gigabyte that lies in storage for a month, of tables, which is more than of blobs.</summary>
    public const double Gigabyte = 0.06;
}
