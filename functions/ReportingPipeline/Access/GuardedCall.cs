namespace ReportingPipeline.Access;

/// <summary>A call that the guard has looked at.</summary>
/// <param name="Needs">What it needs; null if its function does not say so.</param>
/// <param name="Caller">Who has made it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Refusal">Why it is refused; null if it is let in.</param>
public sealed record GuardedCall(NeedsAttribute? Needs, Caller Caller, CallSubject Subject, Refusal? Refusal)
{
    /// <summary>
    /// Whether a form of the caller must be one that the app has given to that caller: a browser sends its cookies along whoever's page has
    /// made it call; a key or a token it does not.
    /// </summary>
    public bool TakesForms => Caller.HasCookie || Needs is { Access: AccessKind.Development };
}
