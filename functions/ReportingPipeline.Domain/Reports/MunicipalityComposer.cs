using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the municipality that it is for.</summary>
/// <param name="heading">What report it is, and for whom.</param>
/// <param name="months">The months that there are figures of.</param>
/// <param name="figures">The figures.</param>
internal sealed class MunicipalityComposer(ReportHeading heading, CollectedMonths months, IFigures figures)
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
        return new MunicipalitySection(heading.Recipient.Id, rows, isWithheld ? null : reported);
    }

    private MunicipalityYear YearOf(ReportingPeriod year, MunicipalityYear? before)
    {
        var row = figures.RowsOf(year).Where(row => row.Contains(heading.Recipient.Id)).DefaultIfEmpty(_alone).First();
        var (users, visits) = (Part(Quantity.UniqueUsers, year.Months, row), Part(Quantity.Visits, year.Months, row));
        var isComparable = before?.Row == row && !heading.IsRunning(year.Months);
        return new MunicipalityYear(year, row, users, Difference(before?.Users, users), visits, Difference(before?.Visits, visits));

        Figure Difference(PartOfAll? earlier, PartOfAll present) =>
            isComparable ? Change.Between(earlier!.Own, present.Own).Difference : Figure.NotCollected;
    }

    private PartOfAll Part(Quantity quantity, MonthSpan span, MunicipalityRow row)
    {
        var (own, all) = (figures.Find(new FigureName(quantity, span, row)), figures.Find(new FigureName(quantity, span)));
        return new PartOfAll(own, all, ShareFigure.Between(own, all));
    }
}
