using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Checks;

/// <summary>The visits that name no municipality; too large a share of them wants explaining.</summary>
/// <param name="WithoutMunicipality">How many they are.</param>
/// <param name="Visits">All visits of the period.</param>
/// <param name="Largest">The share that may name none.</param>
public sealed record WithoutMunicipalityFinding(int WithoutMunicipality, int Visits, Share Largest) : Finding
{
    /// <summary>Their share of the visits; null if there are none.</summary>
    public Share? ShareOfVisits => Share.Of(WithoutMunicipality, Visits);

    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.WithoutMunicipality;

    /// <inheritdoc/>
    public override Verdict Verdict => this switch
    {
        { Visits: 0 } => Verdict.NotChecked,
        _ when WithoutMunicipality * Largest.Whole > Largest.Part * Visits => Verdict.Explain,
        _ => Verdict.Ok,
    };

    /// <inheritdoc/>
    public override FindingOutcome Outcome => Verdict switch
    {
        Verdict.NotChecked => FindingOutcome.NothingToCheck,
        Verdict.Ok => FindingOutcome.WithinLimit,
        _ => FindingOutcome.OverLimit,
    };

    /// <inheritdoc/>
    public override string Figures => FormattableString.Invariant($"{WithoutMunicipality} / {Visits}");
}
