using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>The grants of a centre; none if the field is left out.</summary>
internal static class GrantFields
{
    /// <summary>The fields of a grant.</summary>
    public static readonly string[] Names = ["amountKroner", "status", "baseYear", "measure", "municipalities"];

    public static IReadOnlyList<GrantRule> ReadAll(
        ConfigurationObject centre, ReportingCalendar calendar, IReadOnlyList<string> municipalityIds, YearMonth registeredFrom)
    {
        if (!centre.Has("grants")) return [];

        var grants = new List<GrantRule>();
        foreach (var grant in centre.Objects("grants", Names))
        {
            // A report shows the grant of its latest base year, and of two grants with one it could show either.
            var rule = Read(grant, calendar, municipalityIds, registeredFrom);
            if (grants.Any(earlier => earlier.BaseYear == rule.BaseYear))
            {
                throw grant.Error(
                    "baseYear", $"is '{rule.BaseYear}', which an earlier grant has; give each grant a base year of its own");
            }

            grants.Add(rule);
        }

        return grants;
    }

    private static GrantRule Read(
        ConfigurationObject grant, ReportingCalendar calendar, IReadOnlyList<string> municipalityIds, YearMonth registeredFrom)
    {
        var paying = grant.Choices("municipalities", municipalityIds);
        if (paying.Count == 0) throw grant.Error("municipalities", "must hold at least one municipality");
        return new GrantRule(
            grant.WholeNumber("amountKroner", 0, Kroner.Most),
            ReadBaseYear(grant, calendar, registeredFrom),
            grant.OneOf(
                "measure",
                ("visits", GrantMeasure.Visits),
                ("user-visits", GrantMeasure.UserVisits),
                ("unique-users", GrantMeasure.UniqueUsers)),
            paying)
        {
            Status = grant.OneOf("status", ("proposed", GrantStatus.Proposed), ("agreed", GrantStatus.Agreed)),
        };
    }

    private static ReportingPeriod ReadBaseYear(ConfigurationObject grant, ReportingCalendar calendar, YearMonth registeredFrom)
    {
        var year = grant.Period("baseYear", calendar, PeriodKind.Year);
        return year.Months.Last < registeredFrom
            ? throw grant.Error("baseYear", $"is '{year}', which ends before {registeredFrom}, from when visits were registered")
            : year;
    }
}
