using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Funding;

/// <summary>What a funder gives a centre for a reporting year; known once it is granted, before the year has ended.</summary>
/// <param name="Year">The reporting year that it is for.</param>
/// <param name="Funder">Who gives it.</param>
/// <param name="Activity">What it is for.</param>
/// <param name="AmountKroner">The amount in whole kroner, at least zero.</param>
public sealed record Income(ReportingPeriod Year, TranslatedText Funder, FundingActivity Activity, long AmountKroner)
{
    /// <summary>What it is for in particular; null if nothing is said. It tells several of one funder apart.</summary>
    public TranslatedText? Purpose { get; init; }

    /// <summary>The municipality that gives it; null if somebody else does.</summary>
    public string? MunicipalityId { get; init; }

    /// <summary>Whether another is the same in another year: of the same funder, for the same activity and purpose.</summary>
    public bool Continues(Income other) =>
        (Activity, Funder.Bokmal, Purpose?.Bokmal) == (other.Activity, other.Funder.Bokmal, other.Purpose?.Bokmal);
}
