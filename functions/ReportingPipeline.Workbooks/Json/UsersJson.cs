using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

[Description("Registered unique users. Every count is a count of its own: they do not add up over periods.")]
internal sealed class UsersJson(UniqueUserSection section)
{
    [Description(
        "Up to two years before, the parts of the reported year, and that year if it ends with the period; in order of time.")]
    public IEnumerable<PeriodUsersJson> Periods => section.Periods.Select(period => new PeriodUsersJson(period));

    [Description("Why the parts of an ended year do not add up to the year.")]
    public IEnumerable<UserBridgeJson> Bridges => section.Bridges.Select(bridge => new UserBridgeJson(bridge));

    [Description("The last three ended years; null until three have been collected.")]
    public ThreeYearsJson? ThreeYears => section.ThreeYears is { } threeYears ? new(threeYears) : null;
}

[Description("The users of one period, by municipality.")]
internal sealed class PeriodUsersJson(PeriodUsers row)
{
    public PeriodJson Period => row.Period;

    [Description("One by one, those that are told together only, and 'other'; those that are not hidden add up to the total.")]
    public IEnumerable<MunicipalityUsersJson> Municipalities => row.Municipalities.Select(line => new MunicipalityUsersJson(line));

    public CountJson Total => row.Total;
    public CountJson UserVisitsWithoutId => row.UserVisitsWithoutId;
}

[Description("The users from a municipality, or from several together.")]
internal sealed class MunicipalityUsersJson(MunicipalityUsers line)
{
    [Description(
        "A municipality, or several that are told together as one; none on the line of those told together, where the period has no "
        + "such row. 'other' stands by itself, for all from elsewhere or from nobody knows where.")]
    public IReadOnlyList<string> Municipalities => line.Row.Ids;

    public CountJson Users => line.Users;
    public ShareJson ShareOfTotal => line.ShareOfTotal;
}

[Description("Why the parts of a year do not add up to the year.")]
internal sealed class UserBridgeJson(UserBridge bridge)
{
    [Description("The year's half-years or tertials, in order.")]
    public IEnumerable<CountedUsersJson> Parts => bridge.Parts.Select(part => new CountedUsersJson(part.Period, part.Users));

    [Description(
        "What the parts count more than the year. With half-years these are people, the users who came in both. With tertials they are "
        + "surplus counts and not people: someone who came in two of them is one, and in all three, two.")]
    public CountJson Repeated => bridge.Repeated;

    public CountedUsersJson Year => new(bridge.Year.Period, bridge.Year.Users);
}

[Description("The users of the whole centre in a period.")]
internal sealed record CountedUsersJson(PeriodJson Period, CountJson Users);

[Description("Three years counted in two ways.")]
internal sealed class ThreeYearsJson(ThreeYearUsers users)
{
    [Description("In order."), Length(3, 3)]
    public IEnumerable<PeriodJson> Years => users.Years.Select(year => new PeriodJson(year));

    public UserYearsJson UserYears => new(users);

    [Description("Each user once; of the whole centre only.")]
    public CountJson Distinct => users.Distinct;
}

[Description("The annual figures added up: someone who came in all three years is in it three times.")]
internal sealed class UserYearsJson(ThreeYearUsers users)
{
    [Description("By rows that are the same in all years, which add up to the total; none if there are no such rows.")]
    public IEnumerable<MunicipalityUsersJson> Municipalities => users.UserYears.Select(line => new MunicipalityUsersJson(line));

    public CountJson Total => users.UserYearTotal;
}
