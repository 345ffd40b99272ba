using ReportingPipeline.Domain.Allocation;

namespace ReportingPipeline.Domain.Reports;

/// <summary>A grant shared between municipalities; the parts add up to the amount.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="BaseTotal">The base of all paying municipalities.</param>
/// <param name="Shares">The paying municipalities, in the order of the rule; those of the pool among them.</param>
public sealed record GrantSection(GrantRule Rule, Figure BaseTotal, IReadOnlyList<GrantShare> Shares)
{
    /// <summary>The municipalities whose base is hidden, which pay a part together; null if none is.</summary>
    public GrantPool? Pool { get; init; }
}

/// <summary>One municipality's part of a grant.</summary>
/// <param name="MunicipalityId">The municipality's id.</param>
/// <param name="Base">Its count of what the grant is shared by; hidden in the pool.</param>
/// <param name="ShareOfBase">Its share of the base; hidden in the pool.</param>
/// <param name="Kroner">Its part in whole kroner, which in the pool says nothing of its count.</param>
public sealed record GrantShare(string MunicipalityId, Figure Base, ShareFigure ShareOfBase, long Kroner);

/// <summary>Municipalities whose base is hidden: they pay one part together, in equal parts, so that no part tells a count.</summary>
/// <param name="MunicipalityIds">The municipalities, in the order of the rule.</param>
/// <param name="Base">Their base together; hidden if that of all is.</param>
/// <param name="ShareOfBase">Its share of the base of all, likewise.</param>
/// <param name="Kroner">Their part in whole kroner.</param>
public sealed record GrantPool(IReadOnlyList<string> MunicipalityIds, Figure Base, ShareFigure ShareOfBase, long Kroner)
{
    /// <summary>What stands for all of them together where a municipality's id would stand; no municipality can have it.</summary>
    public const string Id = "(pool)";
}
