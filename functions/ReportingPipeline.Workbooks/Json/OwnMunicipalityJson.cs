using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Json;

[Description("The recipient's own municipality over the years.")]
internal sealed class OwnMunicipalityJson(MunicipalitySection section)
{
    public string Municipality => section.MunicipalityId;

    [Description("The last ended years that were registered as a whole, up to five, oldest first."), MinLength(1)]
    public IEnumerable<MunicipalityYearJson> Years => section.Years.Select(year => new MunicipalityYearJson(year));

    [Description("The visits from there by part of the year, of those of the years that may be told so; oldest first.")]
    public IEnumerable<MunicipalityPartsJson> Parts => section.Parts.Select(parts => new MunicipalityPartsJson(parts));

    [Description(
        "The users of the reported period; null if it is itself the last of the years, or if they are not told or cannot be counted.")]
    public ReportedUsersJson? Reported => section.Reported is { } reported ? new(reported.Period, new(reported.Users)) : null;
}

[Description("A year of the recipient's municipality.")]
internal sealed class MunicipalityYearJson(MunicipalityYear year)
{
    public PeriodJson Period => year.Year;

    [Description("The municipality, or all that it is told together with in that year."), MinLength(1)]
    public IReadOnlyList<string> Municipalities => year.Row.Ids;

    [Description("Registered unique users.")]
    public PartOfAllJson Users => new(year.Users);

    [Description("From the year before; missing for the first of the years, and where that year has other municipalities together.")]
    public DifferenceJson UserDifference => year.UserDifference;

    [Description("All visits of people from there.")]
    public PartOfAllJson Visits => new(year.Visits);

    [Description("From the year before, likewise.")]
    public DifferenceJson VisitDifference => year.VisitDifference;

    [Description("The latest population known on the last day of the year; null if none is, or several municipalities are told together.")]
    public PopulationJson? Population => year.Population is { } population ? new(population) : null;

    [Description("The users per 1 000 inhabitants; missing without a population.")]
    public DecimalJson UsersPerThousand => year.UsersPerThousand;

    [Description("The visits per 1 000 inhabitants, likewise.")]
    public DecimalJson VisitsPerThousand => year.VisitsPerThousand;

    [Description("What the municipality itself gave for the year; missing if nobody says.")]
    public AmountJson GivenKroner => year.GivenKroner;

    [Description("What it gave for each visit from there, in kroner; missing without both, or if several are told together.")]
    public DecimalJson KronerPerVisit => year.KronerPerVisit;
}

[Description("How many people lived in a municipality on a day, and who says so.")]
internal sealed class PopulationJson(Population population) : IOneLine
{
    public DateOnly Day => population.Day;

    [AtLeast(1)]
    public int Inhabitants => population.Inhabitants;

    public string Source => population.Source;
}

[Description("The visits from a municipality, or those that it is told together with, in the parts of a year.")]
internal sealed class MunicipalityPartsJson(MunicipalityParts parts)
{
    public PeriodJson Period => parts.Year;

    [Description("The municipality, or all that it is told together with in that year."), MinLength(1)]
    public IReadOnlyList<string> Municipalities => parts.Row.Ids;

    [Description("Its half-years or tertials, in order; their visits add up to those of the year."), MinLength(1)]
    public IEnumerable<PartVisitsJson> Parts => parts.Visits.Select(part => new PartVisitsJson(part.Period, part.Visits));
}

[Description("The visits of a part of a year.")]
internal sealed record PartVisitsJson(PeriodJson Period, CountJson Visits);

[Description("The users from the municipality in the reported period.")]
internal sealed record ReportedUsersJson(PeriodJson Period, PartOfAllJson Users);

[Description("A municipality's count beside that of all.")]
internal sealed class PartOfAllJson(PartOfAll part)
{
    public CountJson Own => part.Own;
    public CountJson All => part.All;
    public ShareJson Share => part.Share;
}
