using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

[Description("Visits by period, and compared with the years before.")]
internal sealed class VisitsJson(VisitSection section)
{
    [Description("The reported year and up to two before it, oldest first."), MinLength(1)]
    public IEnumerable<VisitYearJson> Years => section.Years.Select(year => new VisitYearJson(year));

    [Description(
        "The reported period, and then those that it is compared with: the same period one year before, unless it lies before the first "
        + "month registered, and if the centre was closed for a month or more of that, the last such period before it that was not."),
        Length(1, 3)]
    public IEnumerable<ComparedPeriodJson> Comparison => section.Comparison.Select(compared => new ComparedPeriodJson(compared));
}

[Description("A reporting year.")]
internal sealed class VisitYearJson(VisitYear year)
{
    [Description("Its half-years or tertials, in order.")]
    public IEnumerable<PeriodVisitsJson> Parts => year.Parts.Select(part => new PeriodVisitsJson(part));

    [Description("The whole year; missing before it has ended.")]
    public PeriodVisitsJson Total => new(year.Total);
}

/// <summary>Visits, and those that are part of them.</summary>
internal abstract class VisitFiguresJson(VisitFigures figures)
{
    [Description("All visits.")]
    public CountJson Visits => figures.Visits;

    [Description("The visits by users, which are part of all visits.")]
    public CountJson UserVisits => figures.UserVisits;

    [Description("The user visits that name no user, and so count towards no unique user.")]
    public CountJson UserVisitsWithoutId => figures.UserVisitsWithoutId;
}

[Description("The visits of one period.")]
internal sealed class PeriodVisitsJson(PeriodVisits row) : VisitFiguresJson(row.Visits)
{
    public PeriodJson Period => row.Period;
    public ChangeJson VisitChange => row.VisitChange;
    public ChangeJson UserVisitChange => row.UserVisitChange;
}

[Description("A period beside the reported one.")]
internal sealed class ComparedPeriodJson(ComparedPeriod compared) : VisitFiguresJson(compared.Visits)
{
    public PeriodJson Period => compared.Period;

    [Description("Registered unique users.")]
    public CountJson UniqueUsers => compared.UniqueUsers;

    [Description("On how many days the centre was open; missing if nobody says when it is, or as long as the period runs.")]
    public CountJson OpenDays => compared.OpenDays;

    public ChangeJson VisitChange => compared.VisitChange;
    public ChangeJson UserVisitChange => compared.UserVisitChange;
    public ChangeJson UniqueUserChange => compared.UniqueUserChange;
}

[Description("Visits and users by month.")]
internal sealed class MonthlyJson(MonthlySection section)
{
    [Description("The months of the reporting year up to the end of the reported period, in order."), MinLength(1)]
    public IEnumerable<MonthFiguresJson> Months => section.Months.Select(month => new MonthFiguresJson(month));
}

[Description("One month.")]
internal sealed class MonthFiguresJson(MonthFigures row) : VisitFiguresJson(row.Visits)
{
    public MonthJson Period => new(row.Month);

    [Description("Registered unique users; they do not add up over months.")]
    public CountJson UniqueUsers => row.UniqueUsers;

    [Description("All visits of the same month one year before.")]
    public CountJson VisitsYearBefore => row.VisitsYearBefore;
}
