using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Domain.Reports;

/// <summary>A grant shared between municipalities; the parts add up to the amount.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="BaseTotal">The base of all paying municipalities.</param>
/// <param name="Shares">The paying municipalities, in the order of the rule.</param>
public sealed record GrantSection(GrantRule Rule, int BaseTotal, IReadOnlyList<GrantShare> Shares);

/// <summary>One municipality's part of a grant.</summary>
/// <param name="MunicipalityId">The municipality's id.</param>
/// <param name="Base">Its count of what the grant is shared by.</param>
/// <param name="ShareOfBase">Its share of the base.</param>
/// <param name="Kroner">Its part in whole kroner.</param>
public sealed record GrantShare(string MunicipalityId, int Base, Share ShareOfBase, long Kroner);
