using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the grant.</summary>
internal static class GrantComposer
{
    /// <summary>
    /// The grant that a report of a period shows: the one with the latest base year among the last three ended years, from
    /// which alone it has figures; null if there is none.
    /// </summary>
    public static GrantRule? RuleOf(Centre centre, ReportingPeriod period) => ReportComposer.LastThreeYears(period)
        .Select(year => centre.Grants.FirstOrDefault(grant => grant.BaseYear == year))
        .LastOrDefault(grant => grant is not null);

    /// <summary>Shares the grant; null if it goes by unique users whose count is refused.</summary>
    /// <exception cref="ArgumentException">The paying municipalities' counts add up to zero.</exception>
    public static GrantSection? Compose(GrantRule rule, Centre centre, CollectedCounts counts)
    {
        if (BaseCounts(rule, counts) is not { } bases) return null;

        var total = bases.Sum();
        if (total == 0)
        {
            throw new ArgumentException(
                $"The grant with the base year {rule.BaseYear} cannot be shared, as the municipalities that pay it count zero in that year. " +
                $"Correct the grants of {centre.Id} in the configuration.");
        }

        var numbers = rule.MunicipalityIds.Select(id => rule.NumberOf(centre.Municipality(id))).ToList();
        var kroner = GrantAllocation.Allocate(rule.AmountKroner, bases, numbers);
        return new GrantSection(rule, new Figure(total), [.. rule.MunicipalityIds.Select((id, index) =>
            new GrantShare(id, new Figure(bases[index]), new Share(bases[index], total), kroner[index]))]);
    }

    private static List<int>? BaseCounts(GrantRule rule, CollectedCounts counts)
    {
        if (rule.Measure == GrantMeasure.UniqueUsers)
        {
            var users = UniqueUsers.Count(counts, rule.BaseYear.Months);
            return users.IsRefused ? null : [.. rule.MunicipalityIds.Select(id => users.From(id)!.Value)];
        }

        var visits = counts.VisitsByMunicipality(rule.BaseYear.Months);
        return [.. rule.MunicipalityIds.Select(id => visits.GetValueOrDefault(id))
            .Select(tally => rule.Measure == GrantMeasure.Visits ? tally.Visits : tally.UserVisits)];
    }
}
