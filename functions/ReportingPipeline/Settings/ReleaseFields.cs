using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Settings;

/// <summary>
/// When a centre's reports are owed, approved and revised, what is checked before, and how many persons must be behind a count
/// that they tell; all of it may be left out.
/// </summary>
internal static class ReleaseFields
{
    /// <summary>The fields, which stand among the others of a centre.</summary>
    public static readonly string[] Names =
        ["graceDays", "approvalDays", "revisionDays", "revisedForMonths", "openingDays", "checks", "disclosureThreshold"];

    private const int LongestWait = 366;

    private const int LongestRevised = 120;

    // One and two persons are found in any table that shows them.
    private const int LeastThreshold = 3;
    private const int MostThreshold = 100;

    // Every month has a 28th.
    private const int LatestRevisionDay = 28;

    /// <summary>The centre with what the file says; what it leaves out stays as it is.</summary>
    public static Centre ReadOnto(Centre centre, ConfigurationObject fields) => centre with
    {
        GraceDays = fields.WholeNumber("graceDays", 0, LongestWait, absent: centre.GraceDays),
        ApprovalDays = fields.WholeNumber("approvalDays", 0, LongestWait, absent: centre.ApprovalDays),
        RevisionDays = fields.Has("revisionDays") ? ReadRevisionDays(fields) : centre.RevisionDays,
        RevisedForMonths = fields.WholeNumber("revisedForMonths", 1, LongestRevised, absent: centre.RevisedForMonths),
        OpeningDays = fields.Has("openingDays") ? OpeningFields.Read(fields, centre.Events) : centre.OpeningDays,
        DisclosureThreshold = fields.WholeNumber("disclosureThreshold", LeastThreshold, MostThreshold, absent: centre.DisclosureThreshold),
        CheckLimits = fields.Has("checks") ? ReadChecks(fields, centre.CheckLimits) : centre.CheckLimits,
    };

    private static IReadOnlyList<int> ReadRevisionDays(ConfigurationObject fields)
    {
        var days = fields.WholeNumbers("revisionDays", 1, LatestRevisionDay);
        return days.Count > 0 ? [.. days.Order()] : throw fields.Error("revisionDays", "must hold at least one day of the month");
    }

    private static CheckLimits ReadChecks(ConfigurationObject fields, CheckLimits absent)
    {
        var checks = fields.Object("checks", "largestChangePercent", "largestWithoutMunicipalityPercent");
        return new CheckLimits(
            ReadPercent(checks, "largestChangePercent", 1000, absent.LargestChange),
            ReadPercent(checks, "largestWithoutMunicipalityPercent", 100, absent.LargestWithoutMunicipality));
    }

    private static Share ReadPercent(ConfigurationObject checks, string name, int most, Share absent) =>
        checks.Has(name) ? new Share(checks.WholeNumber(name, 0, most, absent: 0), 100) : absent;
}
