namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>What one run of a function takes.</summary>
/// <param name="Storage">What it asks of storage.</param>
/// <param name="ProcessorSeconds">Its seconds of processor time.</param>
/// <param name="Megabytes">The memory that it allocates, whether or not it is given back meanwhile.</param>
internal sealed record Invocation(StorageUse Storage, double ProcessorSeconds, double Megabytes)
{
    /// <summary>Nothing.</summary>
    public static Invocation None { get; } = new(StorageUse.None, 0, 0);

    /// <summary>
    /// How long it takes on the platform: its processor time, and its requests one after another, or the rows of its busiest partition at
    /// the most that the service gives, if that is longer.
    /// </summary>
    public double Seconds =>
        ProcessorSeconds + Math.Max(Storage.Rounds * Platform.SecondsARequest, Storage.BusiestPartition / Platform.RowsASecondOfPartition);

    /// <summary>Both, the second so many times.</summary>
    public Invocation Plus(Invocation other, double times = 1) => new(
        Storage.Plus(other.Storage, times), ProcessorSeconds + (times * other.ProcessorSeconds), Megabytes + (times * other.Megabytes));

    /// <summary>So much of it.</summary>
    public Invocation Times(double times) => None.Plus(this, times);

    /// <summary>What it takes when a share of the way from one length of history to another has gone.</summary>
    public static Invocation Between(Invocation young, Invocation old, double share) => young.Times(1 - share).Plus(old, share);
}
