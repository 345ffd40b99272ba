using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>
/// What of a centre's configuration a report prints, or decides its figures by. It is frozen with the counts, so that whoever edits the
/// configuration changes no report that has been built, nor makes a revision of it; a revision has the rules of the one before.
/// </summary>
/// <param name="RegisteredFrom">The first month registered.</param>
/// <param name="Municipalities">The municipalities of the breakdowns, in printed order.</param>
/// <param name="Grants">The grants.</param>
/// <param name="DisclosureThreshold">Numbers of fewer users than this, but for zero, are not told.</param>
public sealed record FrozenRules(
    YearMonth RegisteredFrom, IReadOnlyList<Municipality> Municipalities, IReadOnlyList<GrantRule> Grants, int DisclosureThreshold)
{
    /// <summary>What the centre is given; may be none.</summary>
    public IReadOnlyList<Income> Funding { get; init; } = [];

    /// <summary>What a reader must know about the funding; may be nothing.</summary>
    public IReadOnlyList<TranslatedText> FundingNotes { get; init; } = [];

    /// <summary>What the centre tells of itself in numbers; may be nothing.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>What was out of the ordinary; may be nothing.</summary>
    public IReadOnlyList<CentreEvent> Events { get; init; } = [];

    /// <summary>The days on which the centre is open; null if nobody has said.</summary>
    public OpeningDays? OpeningDays { get; init; }

    /// <summary>Whom recipients can ask; null if nobody is named.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The rules of a centre as it is configured.</summary>
    public static FrozenRules Of(Centre centre) =>
        new(centre.RegisteredFrom, centre.Municipalities, centre.Grants, centre.DisclosureThreshold)
        {
            Funding = centre.Funding,
            FundingNotes = centre.FundingNotes,
            Indicators = centre.Indicators,
            Events = centre.Events,
            OpeningDays = centre.OpeningDays,
            Contact = centre.Contact,
        };

    /// <summary>A centre as it was configured when these rules were frozen.</summary>
    public Centre AppliedTo(Centre centre) => centre with
    {
        RegisteredFrom = RegisteredFrom,
        Municipalities = Municipalities,
        Grants = Grants,
        DisclosureThreshold = DisclosureThreshold,
        Funding = Funding,
        FundingNotes = FundingNotes,
        Indicators = Indicators,
        Events = Events,
        OpeningDays = OpeningDays,
        Contact = Contact,
    };
}
