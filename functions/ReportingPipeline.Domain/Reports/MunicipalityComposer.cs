using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the municipality that it is for.</summary>
/// <param name="centre">The centre.</param>
/// <param name="heading">What report it is, and for whom.</param>
/// <param name="months">The months that there are figures of.</param>
/// <param name="figures">The figures.</param>
internal sealed class MunicipalityComposer(Centre centre, ReportHeading heading, CollectedMonths months, IFigures figures)
{
    private readonly MunicipalityRow _alone = MunicipalityRow.Of(heading.Recipient.Id);

    public MunicipalitySection? Compose()
    {
        var period = heading.Period;
        var years = period.LastEndedYears(ReportedMonths.MunicipalityYears).Where(year => months.Contain(year.Months)).ToList();
        if (years.Count == 0) return null;

        var rows = new List<MunicipalityYear>();
        foreach (var year in years) rows.Add(YearOf(year, rows.LastOrDefault()));
        var reported = years[^1] == period ? null : new ReportedUsers(period, Part(Quantity.UniqueUsers, period.Months, _alone));

        // What is collected and has no number is hidden, or refused with the whole centre's users, which the notes name.
        var isWithheld = months.Contain(period.Months) && reported?.Users.Own.Number is null;
        return new MunicipalitySection(heading.Recipient.Id, rows, isWithheld ? null : reported)
        {
            Parts = [.. rows.Select(PartsOf).Where(parts => parts.Visits.All(part => part.Visits.Number is not null))],
        };
    }

    private MunicipalityParts PartsOf(MunicipalityYear year) => new(
        year.Year,
        year.Row,
        [
            .. year.Year.Parts(centre.ReportsBy)
                .Select(part => (part, figures.Find(new FigureName(Quantity.Visits, part.Months, year.Row)))),
        ]);

    private MunicipalityYear YearOf(ReportingPeriod year, MunicipalityYear? before)
    {
        var row = figures.RowsOf(year).Where(row => row.Contains(heading.Recipient.Id)).DefaultIfEmpty(_alone).First();
        var (users, visits) = (Part(Quantity.UniqueUsers, year.Months, row), Part(Quantity.Visits, year.Months, row));
        var isComparable = before?.Row == row && !heading.IsRunning(year.Months);
        var population = row.IsCollective ? null : heading.Recipient.PopulationOn(year.LastDay);
        var inhabitants = new Figure(population?.Inhabitants);
        var given = FundingComposer.GivenBy(heading.Recipient.Id, centre, year);
        return new MunicipalityYear(year, row, users, Difference(before?.Users, users), visits, Difference(before?.Visits, visits))
        {
            Population = population,
            UsersPerThousand = DecimalFigure.Rate(users.Own, inhabitants, unit: 1_000),
            VisitsPerThousand = DecimalFigure.Rate(visits.Own, inhabitants, unit: 1_000),
            GivenKroner = given,
            KronerPerVisit = row.IsCollective ? DecimalFigure.NotCollected : DecimalFigure.Rate(given, visits.Own),
        };

        Figure Difference(PartOfAll? earlier, PartOfAll present) =>
            isComparable ? Change.Between(earlier!.Own, present.Own).Difference : Figure.NotCollected;
    }

    private PartOfAll Part(Quantity quantity, MonthSpan span, MunicipalityRow row)
    {
        var (own, all) = (figures.Find(new FigureName(quantity, span, row)), figures.Find(new FigureName(quantity, span)));
        return new PartOfAll(own, all, ShareFigure.Between(own, all));
    }
}
