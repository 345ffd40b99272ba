using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Exactly what a report says, before any language or format.</summary>
/// <param name="Heading">What it is and for whom.</param>
/// <param name="Municipalities">The municipalities of the breakdowns in printed order, without "other or unknown".</param>
/// <param name="Visits">Visits by period.</param>
/// <param name="Monthly">Visits and users by month.</param>
/// <param name="Users">Registered unique users.</param>
/// <param name="Grant">
/// The grant of the latest ended base year; null if there is none, or its base was not collected or cannot be counted,
/// or goes on.
/// </param>
/// <param name="Notes">What a reader must know.</param>
public sealed record ReportModel(
    ReportHeading Heading,
    IReadOnlyList<Municipality> Municipalities,
    VisitSection Visits,
    MonthlySection Monthly,
    UniqueUserSection Users,
    GrantSection? Grant,
    NotesSection Notes)
{
    /// <summary>The recipient's own municipality over the years; null until a whole year has been registered.</summary>
    public MunicipalitySection? Municipality { get; init; }

    /// <summary>What the centre is given by whom; null if nothing is known of the years told.</summary>
    public FundingSection? Funding { get; init; }

    /// <summary>What the centre tells of itself in numbers; null if it tells nothing of the months covered.</summary>
    public IndicatorSection? Indicators { get; init; }

    /// <summary>What was out of the ordinary in the years that the report tells, in order of time.</summary>
    public IReadOnlyList<CentreEvent> Events { get; init; } = [];

    /// <summary>Whom the recipient can ask; null if nobody is named.</summary>
    public Contact? Contact { get; init; }

    /// <summary>What has changed since the revision before; null in a first release.</summary>
    public ChangeSection? Changes { get; init; }

    /// <summary>What the checks before release found, and how it is explained; empty if nothing has been checked.</summary>
    public IReadOnlyList<ReportCheck> Checks { get; init; } = [];

    /// <summary>How single persons are protected in it; null if nothing is hidden and it tells every count as it is.</summary>
    public DisclosureNotes? Disclosure { get; init; }
}
