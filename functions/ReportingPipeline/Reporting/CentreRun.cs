namespace ReportingPipeline.Reporting;

/// <summary>A run that somebody has asked for, of what else waits for the night, for one centre.</summary>
/// <param name="Id">What tells it from others.</param>
/// <param name="BeganAt">When it was asked for.</param>
public sealed record CentreRun(string Id, DateTimeOffset BeganAt)
{
    /// <summary>How far it has come.</summary>
    public RunStage Stage { get; init; }

    /// <summary>Whether it failed there.</summary>
    public bool HasFailed { get; init; }

    /// <summary>The reports that it found a step to be taken of; none before it has looked.</summary>
    public IReadOnlyList<DueReport> Due { get; init; } = [];
}

/// <summary>How far a run has come.</summary>
public enum RunStage
{
    /// <summary>It waits to begin.</summary>
    Asked,

    /// <summary>It collects visits.</summary>
    Collecting,

    /// <summary>It finds what is owed.</summary>
    Reconciling,

    /// <summary>It has asked for the next step of every report that has one.</summary>
    Reconciled,
}
