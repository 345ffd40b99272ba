using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>What the centre is given, by funder. It is about no persons, so nothing of it is ever hidden.</summary>
/// <param name="Years">
/// Up to three reporting years, in order, the last of them that of the report; only those of which something is known.
/// </param>
/// <param name="Activities">The activities that something is given for, in the order of their declaration.</param>
/// <param name="Kroner">What is given in all, by year: added up here, and never taken over from anywhere.</param>
public sealed record FundingSection(
    IReadOnlyList<ReportingPeriod> Years, IReadOnlyList<ActivityFunding> Activities, IReadOnlyList<long> Kroner)
{
    /// <summary>What a reader must know about it; may be nothing.</summary>
    public IReadOnlyList<TranslatedText> Notes { get; init; } = [];
}

/// <summary>What is given for one activity.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Funders">Who gives it, in configured order; one that gives for several purposes stands there for each.</param>
/// <param name="Kroner">What is given for the activity in all, by year; null where nothing is known.</param>
public sealed record ActivityFunding(FundingActivity Activity, IReadOnlyList<FunderFunding> Funders, IReadOnlyList<long?> Kroner);

/// <summary>What one funder gives.</summary>
/// <param name="Funder">Who.</param>
/// <param name="Purpose">What for in particular; null if nothing is said.</param>
/// <param name="Kroner">How much, by year; null where nothing is known.</param>
public sealed record FunderFunding(TranslatedText Funder, TranslatedText? Purpose, IReadOnlyList<long?> Kroner);
