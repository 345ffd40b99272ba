using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Staff;

/// <summary>Where somebody has everything done now that else waits for the night, and how far it has come.</summary>
/// <param name="CentreName">The centre.</param>
/// <param name="Form">Where it is asked for.</param>
public sealed record RunContent(string CentreName, FormTarget Form) : IPageOf<RunPage>
{
    /// <summary>When the latest run began; null if nobody has asked for one.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>What it does, in order; none if nobody has asked for one.</summary>
    public IReadOnlyList<RunPart> Parts { get; init; } = [];

    /// <summary>Whether it goes on; what comes after a part that has failed waits in vain.</summary>
    public bool IsRunning => Parts.Any(part => part.State == RunState.Running)
        || (Parts.Any(part => part.State == RunState.Waiting) && Parts.All(part => part.State != RunState.Failed));
}

/// <summary>A part of a run.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Done">How much of it is done; null if that cannot be said.</param>
/// <param name="InAll">How much there is to do; null likewise.</param>
public sealed record RunPart(RunPartKind Kind, RunState State, int? Done = null, int? InAll = null);

/// <summary>What a part of a run does.</summary>
public enum RunPartKind
{
    /// <summary>It collects visits.</summary>
    Collect,

    /// <summary>It finds what is owed.</summary>
    Reconcile,

    /// <summary>It builds reports.</summary>
    Build,

    /// <summary>It hands released reports over.</summary>
    Deliver,
}

/// <summary>How far a part of a run has come.</summary>
public enum RunState
{
    /// <summary>It has not begun.</summary>
    Waiting,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It has failed.</summary>
    Failed,
}
