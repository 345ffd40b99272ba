using System.Text.Json;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>Reads a report's JSON file in the order in which the tables of the other formats tell the same.</summary>
internal sealed class JsonTables
{
    private const string Hidden = ":";
    private const string Missing = "–";

    private static readonly string[] Measures = ["visit", "userVisit", "uniqueUser"];

    private readonly Dictionary<string, IReadOnlyList<string>> _tables = [];

    private JsonTables(JsonElement report)
    {
        AddVisits(report.GetProperty("visits"));
        AddUsers(report.GetProperty("users"));
        Add("ManedForManed", Items(report, "monthly/months").Select(month => Row(
            month, "visits", "userVisits", "userVisitsWithoutId", "uniqueUsers", "visitsYearBefore")));
        if (report.GetProperty("grant") is { ValueKind: not JsonValueKind.Null } grant) AddGrant(grant);
        if (report.GetProperty("municipality").ValueKind == JsonValueKind.Null) return;

        Add("DinKommune", Items(report, "municipality/years").Select(year => Row(
            year,
            "users/own", "users/all", "users/share", "userDifference",
            "visits/own", "visits/all", "visits/share", "visitDifference")));
    }

    /// <summary>The rows of figures of each table, one row a line, spelled as in CSV.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return new JsonTables(document.RootElement)._tables;
    }

    private void AddVisits(JsonElement visits)
    {
        var (years, compared) = (Items(visits, "years"), Items(visits, "comparison"));
        Add("BesokPerPeriode", years.SelectMany(year => Items(year, "parts").Append(year.GetProperty("total"))).Select(period => Row(
            period,
            "visits", "visitChange/difference", "visitChange/ofEarlier",
            "userVisits", "userVisitChange/difference", "userVisitChange/ofEarlier", "userVisitsWithoutId")));
        Add("BesokPerAr", years.SelectMany(year => Column(Items(year, "parts"), "visits").Append(Figure(year, "total/visits"))));
        Add("BesokSammenlignet", Measures.SelectMany(measure => compared.Skip(1).Select(earlier => Line(
            [Figure(earlier, $"{measure}s"), Figure(compared[0], $"{measure}s"), .. Change(earlier, measure)]))));
        Add("Nokkeltall", Measures.Select(measure => Line([.. Column(compared.Take(2), $"{measure}s"), .. Change(compared[1], measure)])));
    }

    private void AddUsers(JsonElement users)
    {
        var periods = Items(users, "periods").OrderBy(period => !IsYear(period)).ToList();
        Add("UnikeBrukerePerioder", periods.Select(period => Row(period, "total", "userVisitsWithoutId")));
        Add("BrukereDelOgHelhet", Items(users, "bridges").SelectMany(bridge => (IEnumerable<string>)
            [.. Column(Items(bridge, "parts"), "users"), Figure(bridge, "repeated"), Figure(bridge, "year/users")]));

        var told = periods.FindAll(period => IsYear(period) || !Column(Items(period, "municipalities"), "users").All(IsHidden));
        if (told.Count > 0)
        {
            Add("UnikeBrukere", ByMunicipality(told, "users").Concat(Column(told, "total")));
            Add("UnikeBrukereAndeler", ByMunicipality(told, "shareOfTotal").Concat(Column(told, "total").Select(OfItself)));
        }

        if (users.GetProperty("threeYears").ValueKind == JsonValueKind.Null) return;

        var total = Figure(users, "threeYears/userYears/total");
        Add("BrukereTreAr", Items(users, "threeYears/userYears/municipalities")
            .Select(row => Row(row, "users", "shareOfTotal")).Append(Line([total, OfItself(total)])));
    }

    private void AddGrant(JsonElement grant)
    {
        var total = Figure(grant, "baseTotal");
        Add("FordelingAvTilskudd", Items(grant, "shares").Select(share => Row(share, "base", "shareOfBase", "kroner"))
            .Append(Line([total, OfItself(total), grant.GetProperty("amountKroner").GetRawText()])));
    }

    // A spreadsheet has no table without rows.
    private void Add(string table, IEnumerable<string> rows)
    {
        if (rows.ToList() is { Count: > 0 } lines) _tables[table] = lines;
    }

    private static IEnumerable<string> ByMunicipality(List<JsonElement> periods, string figure) =>
        Enumerable.Range(0, Items(periods[0], "municipalities").Count)
            .SelectMany(line => periods.Select(period => Figure(Items(period, "municipalities")[line], figure)));

    private static IEnumerable<string> Change(JsonElement compared, string measure) =>
        [Figure(compared, $"{measure}Change/difference"), Figure(compared, $"{measure}Change/ofEarlier")];

    private static IEnumerable<string> Column(IEnumerable<JsonElement> rows, string path) => rows.Select(row => Figure(row, path));

    private static string Row(JsonElement row, params IEnumerable<string> paths) => Line([.. paths.Select(path => Figure(row, path))]);

    private static string Line(IReadOnlyList<string> figures) => string.Join(';', figures);

    private static string OfItself(string total) => total switch { Hidden or Missing => total, "0" => Missing, _ => PerCent.Text(100) };

    private static bool IsHidden(string figure) => figure == Hidden;

    private static bool IsYear(JsonElement period) => period.GetProperty("period").GetProperty("kind").GetString() == "year";

    private static string Figure(JsonElement parent, string path)
    {
        var figure = Find(parent, path).EnumerateObject().Single();
        return (figure.Name, figure.Value) switch
        {
            ("status", var status) => status.GetString() == "hidden" ? Hidden : Missing,
            ("hundredthsOfPercent", var hundredths) => PerCent.Text(hundredths.GetInt64() / 100m),
            (_, var number) => number.GetRawText(),
        };
    }

    private static List<JsonElement> Items(JsonElement parent, string path) => [.. Find(parent, path).EnumerateArray()];

    private static JsonElement Find(JsonElement parent, string path) =>
        path.Split('/').Aggregate(parent, (element, property) => element.GetProperty(property));
}
