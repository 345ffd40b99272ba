using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>A grant shared between municipalities by exact counts; the parts add up to the amount, whatever is told of them.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="BaseTotal">The base of all paying municipalities.</param>
/// <param name="Shares">The paying municipalities one by one, in the order of the rule, and then those that are told together only.</param>
public sealed record GrantSection(GrantRule Rule, Figure BaseTotal, IReadOnlyList<GrantShare> Shares)
{
    /// <summary>The latest year, up to the reported one, of which it is known what a municipality gave; null if none is.</summary>
    public ReportingPeriod? GivenYear { get; init; }

    /// <summary>The amount in kroner for each visit that it is shared by; not collected if it is shared by something else.</summary>
    public DecimalFigure KronerPerVisit =>
        Rule.Measure == GrantMeasure.Visits ? DecimalFigure.Rate(new Figure(Rule.AmountKroner), BaseTotal) : DecimalFigure.NotCollected;
}

/// <summary>What a municipality, or several together, pay of a grant, or are to pay.</summary>
/// <param name="Row">The municipality or municipalities.</param>
/// <param name="Base">The count of what the grant is shared by.</param>
/// <param name="ShareOfBase">Its share of the base.</param>
/// <param name="Kroner">The part in whole kroner.</param>
public sealed record GrantShare(MunicipalityRow Row, Figure Base, ShareFigure ShareOfBase, Figure Kroner)
{
    /// <summary>The part in kroner for each visit from there in the base year.</summary>
    public DecimalFigure KronerPerVisit { get; init; } = DecimalFigure.NotCollected;

    /// <summary>
    /// What the municipality gave for <see cref="GrantSection.GivenYear"/>, in whole kroner; not collected if nobody says.
    /// </summary>
    public Figure GivenKroner { get; init; } = Figure.NotCollected;
}
