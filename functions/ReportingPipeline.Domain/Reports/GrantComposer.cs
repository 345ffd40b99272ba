using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the grant.</summary>
internal static class GrantComposer
{
    // From which alone a report has figures by municipality that add up.
    private const int BaseYears = 3;

    /// <summary>
    /// The grant that a report of a period shows: the one with the latest base year among the last three ended years; null if there is
    /// none.
    /// </summary>
    public static GrantRule? RuleOf(Centre centre, ReportingPeriod period) => period.LastEndedYears(BaseYears)
        .Select(year => centre.Grants.FirstOrDefault(grant => grant.BaseYear == year))
        .LastOrDefault(grant => grant is not null);

    /// <summary>
    /// Shares the grant; null if its base cannot be counted, or if its payers are not whole rows of the base year, so that what
    /// they pay would tell the others of a row.
    /// </summary>
    public static GrantSection? Compose(GrantRule rule, Centre centre, ReportingPeriod period, IFigures figures)
    {
        var (payers, rows) = (MunicipalityRow.Of(rule.MunicipalityIds), figures.RowsOf(rule.BaseYear));
        if (rows.Any(row => row.Ids.Any(payers.Contains) && !row.Ids.All(payers.Contains))) return null;

        var total = Base(payers);
        if (total == Figure.NotCollected) return null;

        var together = rows.Where(row => row.IsCollective && row.Ids.All(payers.Contains));
        var givenYear = GivenYear(rule, centre, period);
        var shares = rule.MunicipalityIds.Select(id => Share(MunicipalityRow.Of(id)) with
        {
            GivenKroner = FundingComposer.GivenBy(id, centre, givenYear),
        });
        return new GrantSection(rule, total, [.. shares, .. together.Select(Share)]) { GivenYear = givenYear };

        Figure Base(MunicipalityRow row) => figures.Find(new FigureName(rule.BaseQuantity(), rule.BaseYear.Months, row));

        GrantShare Share(MunicipalityRow row)
        {
            var kroner = figures.Find(new FigureName(Quantity.GrantKroner, rule.BaseYear.Months, row));
            var visits = figures.Find(new FigureName(Quantity.Visits, rule.BaseYear.Months, row));
            return new GrantShare(row, Base(row), ShareFigure.Between(Base(row), total), kroner)
            {
                KronerPerVisit = DecimalFigure.Rate(kroner, visits),
            };
        }
    }

    private static ReportingPeriod? GivenYear(GrantRule rule, Centre centre, ReportingPeriod period) => centre.Funding
        .Where(income => income.MunicipalityId is { } id && rule.MunicipalityIds.Contains(id) && income.Year.StartYear <= period.StartYear)
        .MaxBy(income => income.Year.StartYear)?.Year;
}
