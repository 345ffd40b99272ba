using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Settings;

/// <summary>Reads the operator's description of the centres, and refuses it with the name of the first wrong field.</summary>
public static partial class CentresFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the file; comments and trailing commas are allowed.</summary>
    /// <exception cref="ConfigurationException">A field is missing, unknown or wrong; the message names it and says what it accepts.</exception>
    public static IReadOnlyList<Centre> Parse(string json)
    {
        try
        {
            // Some editors begin a file with a byte order mark, which is no part of its JSON.
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), Lenient);
            return ReadFile(new ConfigurationObject(document.RootElement, "", "municipalities", "centres"));
        }
        catch (JsonException malformed)
        {
            throw new ConfigurationException($"The file is not JSON: {malformed.Message}", malformed);
        }
    }

    private static List<Centre> ReadFile(ConfigurationObject file)
    {
        var given = new List<(string MunicipalityId, DatedCode Code)>();
        var municipalities = ReadAll(
            file.Objects("municipalities", "id", "name", "codes"), municipality => ReadMunicipality(municipality, given), municipality => municipality.Id);
        return ReadAll(
            file.Objects(
                "centres", "id", "name", "calendar", "reportsBy", "registeredFrom", "firstPeriod", "lastPeriod",
                "municipalities", "recipients", "grants"),
            centre => ReadCentre(centre, municipalities),
            centre => centre.Id);
    }

    private static List<T> ReadAll<T>(IReadOnlyList<ConfigurationObject> objects, Func<ConfigurationObject, T> read, Func<T, string> id, string name = "id")
    {
        var all = new List<T>();
        foreach (var one in objects)
        {
            var value = read(one);
            if (all.Any(other => id(other) == id(value))) throw one.Error(name, $"is '{id(value)}', which stands there already");
            all.Add(value);
        }

        return all;
    }

    private static Municipality ReadMunicipality(ConfigurationObject municipality, List<(string MunicipalityId, DatedCode Code)> given)
    {
        var id = municipality.Parse("id", MatchId, "lower-case letters, digits and hyphens");
        if (id == Municipality.OtherId) throw municipality.Error("id", $"is '{id}', which is kept for visits from elsewhere");

        var codes = municipality.Objects("codes", "code", "firstDay", "lastDay");
        if (codes.Count == 0) throw municipality.Error("codes", "must hold at least one code");
        return new Municipality(id, municipality.Text("name"), [.. codes.Select(code => ReadCode(code, id, given))]);
    }

    private static DatedCode ReadCode(ConfigurationObject code, string municipalityId, List<(string MunicipalityId, DatedCode Code)> given)
    {
        var dated = new DatedCode(
            code.Parse("code", text => Code().IsMatch(text) ? text : null, "four digits in quotes, such as \"0403\""),
            ReadDay(code, "firstDay"),
            ReadDay(code, "lastDay"));
        if (dated.LastDay < dated.FirstDay)
        {
            throw code.Error("firstDay", $"is '{dated.FirstDay:yyyy-MM-dd}', after lastDay; it must not be later than {dated.LastDay:yyyy-MM-dd}");
        }

        // A code that meant two municipalities on one day could not be counted.
        foreach (var (owner, other) in given)
        {
            if (other.Code != dated.Code || !Overlap(other, dated)) continue;
            throw code.Error("code", $"is '{dated.Code}', which {owner} has on some of the same days; a code can mean only one municipality on a day");
        }

        given.Add((municipalityId, dated));
        return dated;
    }

    private static DateOnly? ReadDay(ConfigurationObject code, string name)
    {
        if (!code.Has(name)) return null;
        return DateOnly.TryParseExact(code.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw code.Error(name, $"is '{code.Text(name)}'; it must be a date, such as 2019-12-31");
    }

    private static bool Overlap(DatedCode one, DatedCode other) =>
        (one.FirstDay ?? DateOnly.MinValue) <= (other.LastDay ?? DateOnly.MaxValue)
        && (other.FirstDay ?? DateOnly.MinValue) <= (one.LastDay ?? DateOnly.MaxValue);

    private static Centre ReadCentre(ConfigurationObject centre, List<Municipality> municipalities)
    {
        var calendar = centre.OneOf("calendar", ("calendar-year", ReportingCalendar.CalendarYear), ("july-year", ReportingCalendar.JulyYear));
        var reportsBy = centre.OneOf("reportsBy", ("half-year", PeriodKind.HalfYear), ("tertial", PeriodKind.Tertial));
        var ids = centre.Choices("municipalities", [.. municipalities.Select(municipality => municipality.Id)]);
        var registeredFrom = ReadMonth(centre, "registeredFrom");
        var firstPeriod = ReadPeriod(centre, "firstPeriod", calendar, reportsBy);
        if (firstPeriod.Months.First < registeredFrom) throw centre.Error("firstPeriod", $"begins before {registeredFrom}, from when visits were registered");

        var lastPeriod = centre.Has("lastPeriod") ? ReadPeriod(centre, "lastPeriod", calendar, reportsBy) : null;
        if (lastPeriod?.LastDay < firstPeriod.LastDay) throw centre.Error("lastPeriod", "must not lie before firstPeriod");

        return new Centre
        {
            Id = centre.Parse("id", MatchId, "lower-case letters, digits and hyphens"),
            Name = centre.Text("name"),
            Calendar = calendar,
            ReportsBy = reportsBy,
            RegisteredFrom = registeredFrom,
            FirstPeriod = firstPeriod,
            LastPeriod = lastPeriod,
            Municipalities = [.. ids.Select(id => municipalities.Single(municipality => municipality.Id == id))],
            Recipients = ReadRecipients(centre, ids),
            Grants = ReadGrants(centre, calendar, ids),
        };
    }

    private static List<Recipient> ReadRecipients(ConfigurationObject centre, IReadOnlyList<string> ids) => ReadAll(
        centre.Objects("recipients", "municipality"),
        recipient => new Recipient(recipient.Parse("municipality", text => ids.Contains(text) ? text : null, $"one of the centre's municipalities: {string.Join(", ", ids)}")),
        recipient => recipient.MunicipalityId,
        "municipality");

    private static List<GrantRule> ReadGrants(ConfigurationObject centre, ReportingCalendar calendar, IReadOnlyList<string> ids)
    {
        if (!centre.Has("grants")) return [];

        var grants = new List<GrantRule>();
        foreach (var grant in centre.Objects("grants", "amountKroner", "baseYear", "measure", "municipalities"))
        {
            // A report shows the grant of its latest base year, and of two grants with one it could show either.
            var rule = ReadGrant(grant, calendar, ids);
            if (grants.Any(earlier => earlier.BaseYear == rule.BaseYear)) throw grant.Error("baseYear", $"is '{rule.BaseYear}', which an earlier grant has; give each grant a base year of its own");
            grants.Add(rule);
        }

        return grants;
    }

    private static GrantRule ReadGrant(ConfigurationObject grant, ReportingCalendar calendar, IReadOnlyList<string> ids)
    {
        var paying = grant.Choices("municipalities", [.. ids]);
        if (paying.Count == 0) throw grant.Error("municipalities", "must hold at least one municipality");
        return new GrantRule(
            grant.WholeNumber("amountKroner", 0),
            ReadPeriod(grant, "baseYear", calendar, PeriodKind.Year),
            grant.OneOf("measure", ("visits", GrantMeasure.Visits), ("user-visits", GrantMeasure.UserVisits), ("unique-users", GrantMeasure.UniqueUsers)),
            paying);
    }

    private static ReportingPeriod ReadPeriod(ConfigurationObject owner, string name, ReportingCalendar calendar, PeriodKind kind) => owner.Parse(
        name,
        text => calendar.TryParse(text) is { } period && period.Kind == kind ? period : null,
        $"a {kind switch { PeriodKind.Year => "year", PeriodKind.HalfYear => "half-year", _ => "tertial" }} of the centre's calendar, written like {calendar.AcceptedIds}");

    // The year is bounded like those of periods: every month since then is looked for in every run.
    private static YearMonth ReadMonth(ConfigurationObject owner, string name) =>
        YearMonth.TryParse(owner.Text(name), out var month) && month.Year >= 1900
            ? month
            : throw owner.Error(name, $"is '{owner.Text(name)}'; it must be a month from 1900-01 on, such as 2018-01");

    private static string? MatchId(string text) => Id().IsMatch(text) ? text : null;

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?\\z")]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9]{4}\\z")]
    private static partial Regex Code();
}
