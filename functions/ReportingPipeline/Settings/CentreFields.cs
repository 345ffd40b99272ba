using System.Globalization;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Settings;

/// <summary>The centres of the file: what they are called, count and report, to whom and from when.</summary>
internal static partial class CentreFields
{
    /// <summary>The fields of a centre.</summary>
    public static readonly string[] Names =
    [
        "id", "name", "shortName", "calendar", "reportsBy", "registeredFrom", "firstPeriod", "lastPeriod", "oldPeriodsConfirmed",
        "municipalities", "recipients", "managers", "contact", "events", "grants", "funding", "fundingNotes", "indicators",
        .. ReleaseFields.Names,
    ];

    // Whoever really begins so long ago says so: a mistyped year would owe every period since.
    private const int UsualYears = 20;
    private const int YearsAhead = 2;

    public static IReadOnlyList<Centre> ReadAll(ConfigurationObject file, IReadOnlyList<Municipality> municipalities)
    {
        var (ids, names, shortNames) = (new HashSet<string>(), new Dictionary<string, string>(), new Dictionary<string, string>());
        return file.Each(
            "centres",
            Names,
            fields =>
            {
                // Of one whose id stands there already, that is the mistake.
                var centre = ReleaseFields.ReadOnto(Read(fields, municipalities), fields);
                if (!ids.Add(centre.Id)) return centre;

                fields.RequireOwn("name", centre.Name, names, "give it a name of its own");
                fields.RequireOwn("shortName", centre.ShortName, shortNames, "give it one of its own, as it tells files apart");
                return centre;
            },
            "id",
            centre => centre.Id);
    }

    /// <summary>An id that may stand in keys, addresses and file names.</summary>
    public static string ReadId(ConfigurationObject owner) =>
        owner.Parse("id", text => Id().IsMatch(text) ? text : null, "lower-case letters and digits with single hyphens between them");

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

        RequireBegin(centre, "registeredFrom", registeredFrom.FirstDay);
        RequireBegin(centre, "firstPeriod", firstPeriod.FirstDay);
        var lastPeriod = centre.Has("lastPeriod") ? centre.Period("lastPeriod", calendar, reportsBy) : null;
        if (lastPeriod?.LastDay < firstPeriod.LastDay) throw centre.Error("lastPeriod", "must not lie before firstPeriod");

        var id = ReadId(centre);
        return new Centre
        {
            Id = id,
            Name = centre.Text("name"),
            ShortName = centre.Has("shortName")
                ? centre.Parse("shortName", text => FileNames.IsPart(text) ? text : null, FileNames.Accepted)
                : FileNames.PartOfId(id),
            Calendar = calendar,
            ReportsBy = reportsBy,
            RegisteredFrom = registeredFrom,
            FirstPeriod = firstPeriod,
            LastPeriod = lastPeriod,
            Municipalities = [.. ids.Select(id => municipalities.Single(municipality => municipality.Id == id))],
            Recipients = RecipientFields.ReadAll(centre, ids, firstPeriod),
            Grants = GrantFields.ReadAll(centre, calendar, ids, registeredFrom),
            Funding = FundingFields.ReadAll(centre, calendar, ids),
            FundingNotes = FundingFields.ReadNotes(centre, "fundingNotes"),
            Events = EventFields.ReadAll(centre),
            Contact = ContactFields.Read(centre),
            Managers = RecipientFields.ReadEmails(centre, "managers"),
            Indicators = IndicatorFields.ReadAll(centre, calendar),
        };
    }

    private static void RequireBegin(ConfigurationObject centre, string name, DateOnly firstDay)
    {
        var (earliest, latest) = (centre.Today.AddYears(-UsualYears), centre.Today.AddYears(YearsAhead));
        if (firstDay > latest)
        {
            throw centre.Error(name, $"is '{centre.Text(name)}'; it must begin within {YearsAhead} years from today");
        }

        if (firstDay < earliest && !centre.TrueOrFalse("oldPeriodsConfirmed", absent: false))
        {
            throw centre.Error(
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is '{centre.Text(name)}', more than {UsualYears} years ago; if that is meant, set oldPeriodsConfirmed to true"));
        }
    }

    // Two hyphens in a row look like one.
    [GeneratedRegex("^(?=.{1,64}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Id();
}
