namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>What is done from one midnight to the next, for all centres.</summary>
/// <param name="date">The day.</param>
internal sealed class Night(DateOnly date)
{
    private readonly List<Wave> _waves = [];

    public DateOnly Date => date;

    /// <summary>How many runs of functions there are.</summary>
    public double Runs { get; private set; }

    /// <summary>The seconds that are charged, as if each run had an instance to itself.</summary>
    public double ChargedSeconds { get; private set; }

    /// <summary>The seconds of the longest run.</summary>
    public double LongestSeconds { get; private set; }

    /// <summary>All that is asked of storage.</summary>
    public StorageUse Storage { get; private set; } = StorageUse.None;

    /// <summary>What is done at once, in order.</summary>
    public IReadOnlyList<Wave> Waves => _waves;

    /// <summary>Adds runs that are begun at once, and what they are called together.</summary>
    public void Add(string name, params IEnumerable<(Invocation Run, double Times)> some)
    {
        var runs = some.Where(run => run.Times > 0).ToList();
        var total = runs.Aggregate(Invocation.None, (sum, run) => sum.Plus(run.Run, run.Times));
        var wave = new Wave(name, runs.Sum(run => run.Times), runs.Sum(run => run.Run.Seconds * run.Times), total.Storage);
        _waves.Add(wave);
        Runs += wave.Runs;
        ChargedSeconds += runs.Sum(run => Math.Max(run.Run.Seconds, Prices.LeastSeconds) * run.Times);
        LongestSeconds = Math.Max(LongestSeconds, runs.Max(run => run.Run.Seconds));
        Storage = Storage.Plus(total.Storage, 1);
    }
}

/// <summary>Runs that are begun at once.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Runs">How many there are.</param>
/// <param name="RunSeconds">How long they take, all together.</param>
/// <param name="Storage">What they ask of storage, all together.</param>
internal sealed record Wave(string Name, double Runs, double RunSeconds, StorageUse Storage)
{
    /// <summary>How many go on at once.</summary>
    public double AtOnce => Platform.AtOnce(Runs);

    /// <summary>How long it takes until all have ended, were the service to give all that they ask for.</summary>
    public double Seconds => RunSeconds / AtOnce;
}
