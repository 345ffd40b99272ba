namespace ReportingPipeline.Access;

/// <summary>Says what an HTTP function needs of whoever calls it; one that does not say it lets nobody in.</summary>
/// <param name="access">What it needs.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(AccessKind access) : Attribute
{
    /// <summary>What it needs.</summary>
    public AccessKind Access { get; } = access;

    /// <summary>Whether each call is recorded although it only looks, as downloads are.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Whether a file may stand in the form that is sent, which so may be larger than others.</summary>
    public bool TakesFile { get; init; }
}
