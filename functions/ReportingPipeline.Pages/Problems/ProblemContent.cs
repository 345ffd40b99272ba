using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Problems;

/// <summary>That something went wrong, and what to do.</summary>
/// <param name="Problem">What went wrong.</param>
/// <param name="CorrelationId">What leads to it in the logs; null if it need not be looked for.</param>
public sealed record ProblemContent(Problem Problem, string? CorrelationId) : IPageOf<ProblemPage>
{
    /// <summary>Where one can sign in; null if that does not help.</summary>
    public string? SignIn { get; init; }
}

/// <summary>What can go wrong with a page.</summary>
public enum Problem
{
    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>It is not for whoever asks for it.</summary>
    Forbidden,

    /// <summary>Nobody is signed in.</summary>
    NotSignedIn,

    /// <summary>It is for staff, and nobody can sign in yet.</summary>
    NobodySignsIn,

    /// <summary>It is asked for too often.</summary>
    TooMany,

    /// <summary>A message to the centre could not be sent.</summary>
    NotSent,

    /// <summary>The centre has got a message by the same link today.</summary>
    ToldToday,

    /// <summary>What was sent cannot be read, or is too large.</summary>
    Refused,

    /// <summary>The system has failed.</summary>
    Failed,
}
