using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// A grant without what is hidden. An amount tells the count that it was shared by, so those whose base is hidden are one
/// payer, by what is left of the base of all, and pay its part equally.
/// </summary>
internal static class HiddenGrant
{
    public static GrantSection In(GrantSection grant, IReadOnlyList<Municipality> municipalities, HiddenCounts counts)
    {
        var (rule, quantity, year) = (grant.Rule, ReportFigures.QuantityOf(grant.Rule.Measure), grant.Rule.BaseYear.Months);
        var total = counts.HidesBase(quantity, year, municipalityId: null) ? Figure.Hidden : grant.BaseTotal;
        var pooled = grant.Shares.Where(share => total.IsHidden || counts.HidesBase(quantity, year, share.MunicipalityId)).ToList();
        if (pooled.Count == 0) return grant;
        if (pooled.Count == 1 && !total.IsHidden) throw new ArgumentException($"Of the bases of the grant of {rule.BaseYear} only that of {pooled[0].MunicipalityId} is hidden; it is the base of all less the others.");

        var numbers = municipalities.ToDictionary(municipality => municipality.Id, rule.NumberOf);
        var told = grant.Shares.Except(pooled).ToList();
        var poolBase = total.IsHidden ? Figure.Hidden : new Figure(total.Number - told.Sum(share => share.Base.Number));
        var poolNumber = pooled.Select(share => numbers[share.MunicipalityId]).Min(StringComparer.Ordinal)!;
        var kroner = poolBase.Number is { } count
            ? GrantAllocation.Allocate(
                rule.AmountKroner,
                [.. told.Select(share => share.Base.Number!.Value), count],
                [.. told.Select(share => numbers[share.MunicipalityId]), poolNumber])
            : [rule.AmountKroner];

        var parts = told.Select((share, index) => share with { Kroner = kroner[index] })
            .Concat(Equally(pooled, kroner[^1], numbers))
            .ToDictionary(share => share.MunicipalityId);
        return new GrantSection(rule, total, [.. grant.Shares.Select(share => parts[share.MunicipalityId])])
        {
            Pool = new GrantPool(
                [.. pooled.Select(share => share.MunicipalityId)],
                poolBase,
                total.IsHidden ? ShareFigure.Hidden : Share.Of(poolBase.Number!.Value, total.Number!.Value),
                kroner[^1]),
        };
    }

    // The kroner that are left over go to the lowest municipality numbers, as they do between counts that are equal.
    private static IEnumerable<GrantShare> Equally(List<GrantShare> pooled, long kroner, Dictionary<string, string> numbers)
    {
        var (each, left) = Math.DivRem(kroner, pooled.Count);
        return pooled
            .OrderBy(share => numbers[share.MunicipalityId], StringComparer.Ordinal)
            .Select((share, place) => new GrantShare(share.MunicipalityId, Figure.Hidden, ShareFigure.Hidden, place < left ? each + 1 : each));
    }
}
