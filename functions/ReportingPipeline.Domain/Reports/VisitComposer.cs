using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Composes what a report says of the whole centre's visits, by period and by month.</summary>
/// <param name="centre">The centre.</param>
/// <param name="heading">What report it is.</param>
/// <param name="years">The years that the report tells, oldest first.</param>
/// <param name="figures">The figures.</param>
internal sealed class VisitComposer(Centre centre, ReportHeading heading, IReadOnlyList<ReportingPeriod> years, IFigures figures)
{
    private const int YearsTold = 2;

    // Closed for a month or more, a year says little beside one that was not.
    private const int LongClosure = 30;

    public VisitSection ByPeriod() => new(
        [.. years.Select(year => new VisitYear([.. year.Parts(centre.ReportsBy).Select(VisitsOf)], VisitsOf(year)))],
        [.. Compared().Select(Compare)]);

    public MonthlySection ByMonth() => new(
    [
        .. MonthSpan.From(heading.Period.Year.Months, heading.Period.Months).Months().Select(month => new MonthFigures(
            month, Visits(MonthSpan.Of(month)), Users(MonthSpan.Of(month)), Find(Quantity.Visits, MonthSpan.Of(month.AddMonths(-12))))),
    ]);

    // A change from a year that the report does not tell would tell that year.
    private PeriodVisits VisitsOf(ReportingPeriod period)
    {
        var (earlier, visits) = (period.YearsBefore(1), Visits(period.Months));
        var isTold = heading.Period.StartYear - YearsTold <= earlier.StartYear;
        return new PeriodVisits(period, visits, ChangeOf(Quantity.Visits), ChangeOf(Quantity.UserVisits));

        Change ChangeOf(Quantity quantity) => isTold ? Between(quantity, earlier.Months, period.Months) : Change.NotCollected;
    }

    private IEnumerable<ReportingPeriod> Compared()
    {
        var registered = Enumerable.Range(1, ReportedMonths.MunicipalityYears).Select(before => heading.Period.YearsBefore(before))
            .TakeWhile(earlier => earlier.Months.First >= centre.RegisteredFrom)
            .ToList();
        return registered.Take(1)
            .Concat(registered.Take(1).Any(WasClosed) ? registered.Skip(1).SkipWhile(WasClosed).Take(1) : [])
            .Prepend(heading.Period);
    }

    private bool WasClosed(ReportingPeriod period) =>
        period.Months.Days().Count(day => centre.Events.Any(happened => happened.IsClosed && happened.Contains(day))) >= LongClosure;

    private ComparedPeriod Compare(ReportingPeriod earlier)
    {
        var reported = heading.Period.Months;
        return new ComparedPeriod(
            earlier, Visits(earlier.Months), Users(earlier.Months),
            Between(Quantity.Visits, earlier.Months, reported),
            Between(Quantity.UserVisits, earlier.Months, reported),
            Between(Quantity.UniqueUsers, earlier.Months, reported))
        {
            OpenDays = centre.OpeningDays is { } opening && !heading.IsRunning(earlier.Months)
                ? new Figure(opening.DaysIn(earlier.Months))
                : Figure.NotCollected,
        };
    }

    // What has been counted of a running period says nothing beside a whole one.
    private Change Between(Quantity quantity, MonthSpan earlier, MonthSpan present) =>
        heading.IsRunning(present) ? Change.NotCollected : Change.Between(Find(quantity, earlier), Find(quantity, present));

    private VisitFigures Visits(MonthSpan span) =>
        new(Find(Quantity.Visits, span), Find(Quantity.UserVisits, span), Find(Quantity.UserVisitsWithoutId, span));

    private Figure Users(MonthSpan span) => Find(Quantity.UniqueUsers, span);

    private Figure Find(Quantity quantity, MonthSpan span) => figures.Find(new FigureName(quantity, span));
}
