namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>
/// What is assumed of Azure: its published targets of 2025, the defaults of this repository, and how long a request takes, which is
/// rather too long.
/// </summary>
internal static class Platform
{
    /// <summary>How long storage takes to answer.</summary>
    public const double SecondsARequest = 0.02;

    /// <summary>The rows of 1 KiB that one partition of a table gives, or takes, in a second.</summary>
    public const double RowsASecondOfPartition = 2_000;

    /// <summary>The requests that an account takes in a second.</summary>
    public const double RequestsASecondOfAccount = 20_000;

    /// <summary>The messages that one queue takes in a second.</summary>
    public const double MessagesASecondOfQueue = 2_000;

    /// <summary>The requests that one blob takes in a second.</summary>
    public const double RequestsASecondOfBlob = 500;

    /// <summary>How long a run of a function may take: functionTimeout in host.json.</summary>
    public const double LongestSeconds = 1_800;

    /// <summary>The memory of an instance, and how many there are at the most: the defaults of infra/main.bicep.</summary>
    public const double InstanceGigabytes = 2;

    /// <summary>The most instances.</summary>
    public const int MostInstances = 40;

    /// <summary>By how many waiting messages the platform adds an instance: batchSize in host.json.</summary>
    public const double MessagesAnInstance = 4;

    /// <summary>How many messages an instance works on at once: batchSize and newBatchThreshold.</summary>
    public const double AtOnceOnInstance = 8;

    /// <summary>How many messages are worked on at once of so many that wait.</summary>
    public static double AtOnce(double messages) =>
        Math.Max(1, Math.Min(messages, AtOnceOnInstance * Math.Min(MostInstances, Math.Ceiling(messages / MessagesAnInstance))));
}
