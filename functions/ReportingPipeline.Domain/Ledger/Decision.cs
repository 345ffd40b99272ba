namespace ReportingPipeline.Domain.Ledger;

/// <summary>What somebody decided, and when.</summary>
/// <param name="Name">Who it was.</param>
/// <param name="Comment">Why; null if nothing was said.</param>
/// <param name="At">When.</param>
public sealed record Decision(string Name, string? Comment, DateTimeOffset At)
{
    /// <summary>The name under which the system acts on its own.</summary>
    public const string System = "system";
}
