using System.Text.Json;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>Reads a report's JSON file in the order in which the tables of the other formats tell the same.</summary>
internal sealed class JsonTables
{
    private const string Hidden = ":";
    private const string Missing = "–";

    private readonly Dictionary<string, IReadOnlyList<string>> _tables = [];

    private JsonTables(JsonElement report)
    {
        AddVisits(report.GetProperty("visits"));
        AddUsers(report.GetProperty("users"), Items(report, "visits/years")[^1]);
        Add("ManedForManed", Items(report, "monthly/months").Select(month => Row(
            month, "visits", "userVisits", "userVisitsWithoutId", "uniqueUsers", "visitsYearBefore")));
        if (report.GetProperty("grant") is { ValueKind: not JsonValueKind.Null } grant) AddGrant(grant);
        if (report.GetProperty("funding") is { ValueKind: not JsonValueKind.Null } funding) AddFunding(funding);
        if (report.GetProperty("municipality") is { ValueKind: not JsonValueKind.Null } municipality) AddMunicipality(municipality);
    }

    /// <summary>The rows of figures of each table, one row a line, spelled as in CSV.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return new JsonTables(document.RootElement)._tables;
    }

    // Of open days the change is told nowhere else.
    private void AddVisits(JsonElement visits)
    {
        var (years, compared) = (Items(visits, "years"), Items(visits, "comparison"));
        Add("BesokPerAr", years.SelectMany(year => Parts(year, "visits", "visitChange")));
        Add("BrukerbesokPerAr", years.SelectMany(year => Parts(year, "userVisits", "userVisitChange")
            .Select(row => Line([row, Figure(year, "total/userVisitsWithoutId")]))));
        IReadOnlyList<JsonElement?> earlier = [.. compared.Skip(1).Select(period => (JsonElement?)period).DefaultIfEmpty()];
        var measures = new[] { "visit", "userVisit", "uniqueUser" }.SelectMany(measure => earlier.Select(before => before is { } period
            ? Line([Figure(compared[0], $"{measure}s"), Figure(period, $"{measure}s"), .. Change(period, $"{measure}Change")])
            : Line([Figure(compared[0], $"{measure}s"), Missing, Missing, Missing])));
        var now = Figure(compared[0], "openDays");
        Add("Nokkeltall", measures.Concat(now == Missing ? [] : earlier.Select(before => before is { } period
            ? Line([now, Figure(period, "openDays"), .. Change(long.Parse(Figure(period, "openDays")), long.Parse(now))])
            : Line([now, Missing, Missing, Missing]))));
    }

    private void AddUsers(JsonElement users, JsonElement reportedYear)
    {
        var periods = Items(users, "periods").OrderBy(period => !IsYear(period)).ToList();
        if (periods.Count == 0) return;

        var told = periods.FindAll(period => IsYear(period) || Column(Items(period, "municipalities"), "users").Any(IsNumber));
        if (told.Count > 0)
        {
            Add("UnikeBrukere", Enumerable.Range(0, Items(told[0], "municipalities").Count)
                .SelectMany(line => told.Select(period => Row(Items(period, "municipalities")[line], "users", "shareOfTotal")))
                .Concat(Column(told, "total").Select(total => Line([total, OfItself(total)]))));
        }

        var bridges = Items(users, "bridges");
        var year = Id(reportedYear, "total/period");
        Add("BrukereDelOgHelhet", bridges.SelectMany(bridge => (IEnumerable<string>)
                [.. Column(Items(bridge, "parts"), "users"), Figure(bridge, "repeated"), Figure(bridge, "year/users")])
            .Concat(bridges.Count > 0 && Id(bridges[^1], "year/period") == year ? [] :
                [.. Items(reportedYear, "parts").Select(part => UsersOf(Id(part, "period"))), Missing, Missing]));
        if (users.GetProperty("threeYears").ValueKind == JsonValueKind.Null) return;

        var total = Figure(users, "threeYears/userYears/total");
        Add("BrukereTreAr", Items(users, "threeYears/userYears/municipalities")
            .Select(row => Row(row, "users", "shareOfTotal")).Append(Line([total, OfItself(total)])));

        string UsersOf(string part) => periods.Where(period => Id(period, "period") == part).Select(period => Figure(period, "total")).FirstOrDefault(Missing);
    }

    private void AddGrant(JsonElement grant)
    {
        var (total, shares) = (Figure(grant, "baseTotal"), Items(grant, "shares"));
        var given = Column(shares.Where(share => Items(share, "municipalities").Count == 1), "givenKroner").ToList();
        Add("FordelingAvTilskudd", shares
            .Select(share => Row(share, "base", "shareOfBase", "kroner", "kronerPerVisit", "givenKroner"))
            .Append(Line([total, OfItself(total), grant.GetProperty("amountKroner").GetRawText(), Figure(grant, "kronerPerVisit"), SumOf(given)])));
    }

    private void AddFunding(JsonElement funding) => Add(
        "Finansiering",
        Items(funding, "activities")
            .SelectMany(activity => Items(activity, "funders").Select(funder => Items(funder, "amounts")).Append(Items(activity, "sums")))
            .Append(Items(funding, "sums"))
            .SelectMany(amounts => amounts.Select(Figure)));

    private void AddMunicipality(JsonElement municipality)
    {
        var years = Items(municipality, "years");
        Add("DinKommune", years.Select(year => Row(
            year,
            "users/own", "users/all", "users/share", "userDifference",
            "visits/own", "visits/all", "visits/share", "visitDifference")));
        Add("DinKommunePerDel", Items(municipality, "parts").Select(year => Column(Items(year, "parts"), "visits").ToList())
            .SelectMany(parts => parts.Append(SumOf(parts))));
        if (years.TrueForAll(year => year.GetProperty("population").ValueKind == JsonValueKind.Null && Figure(year, "givenKroner") == Missing)) return;

        Add("DinKommuneMalt", years.Select(year => Line(
        [
            year.GetProperty("population") is { ValueKind: not JsonValueKind.Null } known ? known.GetProperty("inhabitants").GetRawText() : Missing,
            Row(year, "usersPerThousand", "visitsPerThousand", "givenKroner", "kronerPerVisit"),
        ])));
    }

    // A spreadsheet has no table without rows.
    private void Add(string table, IEnumerable<string> rows)
    {
        if (rows.ToList() is { Count: > 0 } lines) _tables[table] = lines;
    }

    // Each part of a year and the whole, and with each how the whole differs from the year before.
    private static IEnumerable<string> Parts(JsonElement year, string measure, string change) =>
        Items(year, "parts").Append(year.GetProperty("total")).Select(part => Line([Figure(part, measure), .. Change(year.GetProperty("total"), change)]));

    private static IEnumerable<string> Change(JsonElement row, string change) => [Figure(row, $"{change}/difference"), Figure(row, $"{change}/ofEarlier")];

    private static IEnumerable<string> Change(long before, long now) =>
        [$"{now - before}", before == 0 ? Missing : Spelling.PerCent(Math.Round(100m * (now - before) / before, 2, MidpointRounding.AwayFromZero))];

    private static string SumOf(IReadOnlyList<string> numbers) =>
        numbers.Contains(Hidden) ? Hidden : numbers.Contains(Missing) ? Missing : $"{numbers.Sum(long.Parse)}";

    private static IEnumerable<string> Column(IEnumerable<JsonElement> rows, string path) => rows.Select(row => Figure(row, path));

    private static string Row(JsonElement row, params IEnumerable<string> paths) => Line([.. paths.Select(path => Figure(row, path))]);

    private static string Line(IReadOnlyList<string> figures) => string.Join(';', figures);

    private static string OfItself(string total) => total switch { Hidden or Missing => total, "0" => Missing, _ => Spelling.PerCent(100) };

    private static bool IsNumber(string figure) => figure is not (Hidden or Missing);

    private static bool IsYear(JsonElement period) => period.GetProperty("period").GetProperty("kind").GetString() == "year";

    private static string Id(JsonElement parent, string path) => Find(parent, path).GetProperty("id").GetString()!;

    private static string Figure(JsonElement parent, string path) => Figure(Find(parent, path));

    private static string Figure(JsonElement element)
    {
        var figure = element.EnumerateObject().Single();
        return (figure.Name, figure.Value) switch
        {
            ("status", var status) => status.GetString() == "hidden" ? Hidden : Missing,
            ("hundredthsOfPercent", var hundredths) => Spelling.PerCent(hundredths.GetInt64() / 100m),
            ("hundredths", var hundredths) => Spelling.Decimal(hundredths.GetInt64() / 100m),
            (_, var number) => number.GetRawText(),
        };
    }

    private static List<JsonElement> Items(JsonElement parent, string path) => [.. Find(parent, path).EnumerateArray()];

    private static JsonElement Find(JsonElement parent, string path) =>
        path.Split('/').Aggregate(parent, (element, property) => element.GetProperty(property));
}
