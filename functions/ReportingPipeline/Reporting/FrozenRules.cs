using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Reporting;

/// <summary>
/// What of a centre's configuration a report prints, or decides its figures by. It is frozen with the counts, so that whoever edits the
/// configuration changes no report that has been built, nor makes a revision of it.
/// </summary>
/// <param name="RegisteredFrom">The first month registered.</param>
/// <param name="Municipalities">The municipalities of the breakdowns, in printed order.</param>
/// <param name="Grants">The grants.</param>
public sealed record FrozenRules(YearMonth RegisteredFrom, IReadOnlyList<Municipality> Municipalities, IReadOnlyList<GrantRule> Grants)
{
    /// <summary>What the centre is given; none in what was frozen before there was such a thing.</summary>
    public IReadOnlyList<Income> Funding { get; init; } = [];

    /// <summary>What the centre tells of itself in numbers; likewise.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The rules of a centre as it is configured.</summary>
    public static FrozenRules Of(Centre centre) =>
        new(centre.RegisteredFrom, centre.Municipalities, centre.Grants) { Funding = centre.Funding, Indicators = centre.Indicators };

    /// <summary>
    /// These rules for a revision: it tells of funding and indicators what the revision before has told, so that everything
    /// in which it differs is listed in it. What has been edited since stands in the reports of periods to come.
    /// </summary>
    public FrozenRules Revising(FrozenRules before) => this with { Funding = before.Funding, Indicators = before.Indicators };

    /// <summary>A centre as it was configured when these rules were frozen.</summary>
    public Centre AppliedTo(Centre centre) => centre with
    {
        RegisteredFrom = RegisteredFrom,
        Municipalities = Municipalities,
        Grants = Grants,
        Funding = Funding,
        Indicators = Indicators,
    };

    /// <summary>Whether the same counts make the same figures by other rules; funding and indicators are printed as they are and decide none.</summary>
    public bool DecideLike(FrozenRules other) => Lines().SequenceEqual(other.Lines());

    private IEnumerable<string> Lines() =>
    [
        RegisteredFrom.ToString(),
        .. Municipalities.Select(municipality => municipality.Id),
        .. Grants.Select(grant => FormattableString.Invariant(
            $"{grant.AmountKroner} {grant.BaseYear} {grant.Measure} {string.Join(',', grant.MunicipalityIds)}")),
    ];
}
