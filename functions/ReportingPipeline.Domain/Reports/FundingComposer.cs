using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the centre's funding.</summary>
internal static class FundingComposer
{
    private const int MostYears = 3;

    /// <summary>
    /// What is given for the reporting year, which is granted before it has ended, and for the two years before; null if
    /// nothing of them is known.
    /// </summary>
    public static FundingSection? Compose(Centre centre, ReportingPeriod period)
    {
        var years = Enumerable.Range(0, MostYears).Reverse().Select(before => period.Year.YearsBefore(before))
            .Where(year => centre.Funding.Any(income => income.Year == year)).ToList();
        if (years.Count == 0) return null;

        var told = centre.Funding.Where(income => years.Contains(income.Year)).ToList();
        return new FundingSection(
            years,
            [
                .. told.GroupBy(income => income.Activity)
                    .OrderBy(activity => activity.Key)
                    .Select(activity => Activity([.. activity], years)),
            ],
            [.. years.Select(year => Sum(told, year)!.Value)])
        {
            Notes = centre.FundingNotes,
        };
    }

    /// <summary>What a municipality gives for a year, in whole kroner; not collected if nothing is known of it, or for no year.</summary>
    public static Figure GivenBy(string municipalityId, Centre centre, ReportingPeriod? year) =>
        new(Sum(centre.Funding.Where(income => income.MunicipalityId == municipalityId), year));

    private static ActivityFunding Activity(IReadOnlyList<Income> incomes, List<ReportingPeriod> years)
    {
        var firsts = incomes.Where((income, index) => !incomes.Take(index).Any(income.Continues));
        return new ActivityFunding(
            incomes[0].Activity,
            [.. firsts.Select(first => new FunderFunding(first.Funder, first.Purpose, ByYear([.. incomes.Where(first.Continues)], years)))],
            ByYear(incomes, years));
    }

    private static IReadOnlyList<long?> ByYear(IReadOnlyList<Income> incomes, List<ReportingPeriod> years) =>
        [.. years.Select(year => Sum(incomes, year))];

    // Nothing known is no zero.
    private static long? Sum(IEnumerable<Income> incomes, ReportingPeriod? year) => incomes
        .Where(income => income.Year == year)
        .Aggregate((long?)null, (sum, income) => checked((sum ?? 0) + income.AmountKroner));
}
