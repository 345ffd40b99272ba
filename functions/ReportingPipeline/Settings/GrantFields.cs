using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>The grants of a centre; none if the field is left out.</summary>
internal static class GrantFields
{
    public static IReadOnlyList<GrantRule> ReadAll(
        ConfigurationObject centre, ReportingCalendar calendar, IReadOnlyList<string> municipalityIds)
    {
        if (!centre.Has("grants")) return [];

        var grants = new List<GrantRule>();
        foreach (var grant in centre.Objects("grants", "amountKroner", "baseYear", "measure", "municipalities"))
        {
            // A report shows the grant of its latest base year, and of two grants with one it could show either.
            var rule = Read(grant, calendar, municipalityIds);
            if (grants.Any(earlier => earlier.BaseYear == rule.BaseYear))
            {
                throw grant.Error(
                    "baseYear", $"is '{rule.BaseYear}', which an earlier grant has; give each grant a base year of its own");
            }

            grants.Add(rule);
        }

        return grants;
    }

    private static GrantRule Read(ConfigurationObject grant, ReportingCalendar calendar, IReadOnlyList<string> municipalityIds)
    {
        var paying = grant.Choices("municipalities", municipalityIds);
        if (paying.Count == 0) throw grant.Error("municipalities", "must hold at least one municipality");
        return new GrantRule(
            grant.WholeNumber("amountKroner", 0),
            grant.Period("baseYear", calendar, PeriodKind.Year),
            grant.OneOf(
                "measure",
                ("visits", GrantMeasure.Visits),
                ("user-visits", GrantMeasure.UserVisits),
                ("unique-users", GrantMeasure.UniqueUsers)),
            paying);
    }
}
