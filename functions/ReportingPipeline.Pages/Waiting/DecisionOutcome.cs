using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Pages.Waiting;

/// <summary>What has become of something that somebody decided.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Period">The period that it is about; null if it is about none.</param>
public sealed record DecisionOutcome(DecisionOutcomeKind Kind, ReportingPeriod? Period = null);

/// <summary>What can become of something that somebody decides.</summary>
public enum DecisionOutcomeKind
{
    /// <summary>Explanations are saved.</summary>
    Explained,

    /// <summary>Reports are approved.</summary>
    Approved,

    /// <summary>Reports are held back.</summary>
    HeldBack,

    /// <summary>It is noted what has become of a delivery.</summary>
    Settled,

    /// <summary>Corrections are taken up.</summary>
    TakenUp,

    /// <summary>Nothing is left to explain.</summary>
    NothingToExplain,

    /// <summary>Nothing waits any more.</summary>
    NothingWaits,

    /// <summary>It cannot be done as things stand.</summary>
    NotNow,
}
