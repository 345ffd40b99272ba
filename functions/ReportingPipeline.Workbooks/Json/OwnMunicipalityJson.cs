using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

[Description("The recipient's own municipality over the years.")]
internal sealed class OwnMunicipalityJson(MunicipalitySection section)
{
    public string Municipality => section.MunicipalityId;

    [Description("The last ended years that were registered as a whole, up to five, oldest first."), MinLength(1)]
    public IEnumerable<MunicipalityYearJson> Years => section.Years.Select(year => new MunicipalityYearJson(year));

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
}

[Description("The users from the municipality in the reported period.")]
internal sealed record ReportedUsersJson(PeriodJson Period, PartOfAllJson Users);

[Description("A municipality's count beside that of all.")]
internal sealed class PartOfAllJson(PartOfAll part)
{
    public CountJson Own => part.Own;
    public CountJson All => part.All;
    public ShareJson Share => part.Share;
}
