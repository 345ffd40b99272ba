using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Settings;

/// <summary>The centres of the file: what they are called, count and report, to whom and from when.</summary>
internal static partial class CentreFields
{
    /// <summary>The fields of a centre.</summary>
    public static readonly string[] Names =
    [
        "id", "name", "calendar", "reportsBy", "registeredFrom", "firstPeriod", "lastPeriod",
        "municipalities", "recipients", "grants", "funding", "indicators", .. ReleaseFields.Names,
    ];

    public static IReadOnlyList<Centre> ReadAll(ConfigurationObject file, IReadOnlyList<Municipality> municipalities) =>
        file.Each("centres", Names, centre => ReleaseFields.ReadOnto(Read(centre, municipalities), centre), "id", centre => centre.Id);

    /// <summary>An id that may stand in keys, addresses and file names.</summary>
    public static string ReadId(ConfigurationObject owner) =>
        owner.Parse("id", text => Id().IsMatch(text) ? text : null, "lower-case letters, digits and hyphens");

    private static Centre Read(ConfigurationObject centre, IReadOnlyList<Municipality> municipalities)
    {
        var calendar = centre.Calendar();
        var reportsBy = centre.ReportsBy();
        var ids = centre.Choices("municipalities", [.. municipalities.Select(municipality => municipality.Id)]);
        var registeredFrom = centre.Month("registeredFrom");
        var firstPeriod = centre.Period("firstPeriod", calendar, reportsBy);
        if (firstPeriod.Months.First < registeredFrom)
        {
            throw centre.Error("firstPeriod", $"begins before {registeredFrom}, from when visits were registered");
        }

        var lastPeriod = centre.Has("lastPeriod") ? centre.Period("lastPeriod", calendar, reportsBy) : null;
        if (lastPeriod?.LastDay < firstPeriod.LastDay) throw centre.Error("lastPeriod", "must not lie before firstPeriod");

        return new Centre
        {
            Id = ReadId(centre),
            Name = centre.Text("name"),
            Calendar = calendar,
            ReportsBy = reportsBy,
            RegisteredFrom = registeredFrom,
            FirstPeriod = firstPeriod,
            LastPeriod = lastPeriod,
            Municipalities = [.. ids.Select(id => municipalities.Single(municipality => municipality.Id == id))],
            Recipients = RecipientFields.ReadAll(centre, ids, firstPeriod),
            Grants = GrantFields.ReadAll(centre, calendar, ids),
            Funding = FundingFields.ReadAll(centre, calendar),
            Indicators = IndicatorFields.ReadAll(centre, calendar),
        };
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?\\z")]
    private static partial Regex Id();
}
