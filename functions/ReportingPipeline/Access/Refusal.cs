using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>That a call is refused, and why.</summary>
/// <param name="Reason">Why.</param>
public sealed record Refusal(RefusalReason Reason)
{
    /// <summary>The link that works no more, so that its recipient can be told in their language; null if it is none.</summary>
    public SentLink? EndedLink { get; init; }

    /// <summary>After how long the caller may try again; null if waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>Why a call is refused.</summary>
public enum RefusalReason
{
    /// <summary>The function does not say what it needs.</summary>
    NoRule,

    /// <summary>There is no such call on this machine.</summary>
    NotHere,

    /// <summary>A link is forged, broken, or forgotten.</summary>
    UnknownLink,

    /// <summary>A link has expired, or was revoked.</summary>
    EndedLink,

    /// <summary>There is no session, or it is over.</summary>
    NoSession,

    /// <summary>Nobody has signed in, or not with a token that is good.</summary>
    NotSignedIn,

    /// <summary>The caller is known, and the call is for others.</summary>
    NotAllowed,

    /// <summary>It is of another centre, or municipality, than the caller's.</summary>
    OutOfScope,

    /// <summary>The form is not of a page that the caller was given.</summary>
    ForeignForm,

    /// <summary>There were too many calls.</summary>
    TooManyCalls,
}
