using System.Text.Json;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>Reads a report's JSON file as somebody does who has nothing else.</summary>
internal sealed class JsonReport
{
    private readonly JsonElement _root;
    private readonly PrintedReport _report;
    private readonly JsonFigures _figures;

    private JsonReport(JsonElement root)
    {
        _root = root;
        _report = new PrintedReport(new CentrePlaces([.. Items(root, "municipalities").Select(municipality => Text(municipality, "id"))]));
        _figures = new JsonFigures(_report, root.GetProperty("heading").GetProperty("revision").GetInt32());
    }

    private PlaceSet Everyone => _report.Places.Everyone;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file tells a figure that this reader does not know.</exception>
    public static PrintedReport Read(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return new JsonReport(document.RootElement).Read();
    }

    private PrintedReport Read()
    {
        ReadVisits(_root.GetProperty("visits"));
        foreach (var month in Items(_root.GetProperty("monthly"), "months")) ReadMonth(month);
        ReadUsers(_root.GetProperty("users"));
        if (_root.GetProperty("grant") is { ValueKind: not JsonValueKind.Null } grant) ReadGrant(grant);
        if (_root.GetProperty("municipality") is { ValueKind: not JsonValueKind.Null } municipality) ReadMunicipality(municipality);
        if (_root.GetProperty("funding") is { ValueKind: not JsonValueKind.Null } funding) ReadFunding(funding);

        // A table that is added to the file must be added here, or nobody proves what it tells.
        return _figures.Taken == JsonFigures.In(_root)
            ? _report
            : throw new InvalidDataException($"The file has {JsonFigures.In(_root)} figures, of which {_figures.Taken} are known.");
    }

    private void ReadVisits(JsonElement visits)
    {
        foreach (var row in Items(visits, "years").SelectMany(year => Items(year, "parts").Append(year.GetProperty("total"))))
        {
            var span = Span(row);
            ReadVisits(row, span);
            ReadChange(row, "visitChange", Quantity.Visits, span, YearBefore(span));
            ReadChange(row, "userVisitChange", Quantity.UserVisits, span, YearBefore(span));
        }

        var reported = Span(Items(visits, "comparison")[0]);
        foreach (var row in Items(visits, "comparison"))
        {
            var span = Span(row);
            ReadVisits(row, span);
            Read(row, "uniqueUsers", Quantity.UniqueUsers, span);
            ReadChange(row, "visitChange", Quantity.Visits, reported, span);
            ReadChange(row, "userVisitChange", Quantity.UserVisits, reported, span);
            ReadChange(row, "uniqueUserChange", Quantity.UniqueUsers, reported, span);
            _figures.TakePublic(row.GetProperty("openDays"));
        }
    }

    private void ReadMonth(JsonElement month)
    {
        ReadVisits(month, Span(month));
        Read(month, "uniqueUsers", Quantity.UniqueUsers, Span(month));
        Read(month, "visitsYearBefore", Quantity.Visits, YearBefore(Span(month)));
    }

    private void ReadUsers(JsonElement users)
    {
        foreach (var period in Items(users, "periods"))
        {
            ReadRows(period.GetProperty("municipalities"), period.GetProperty("total"), _figures.Table(Quantity.UniqueUsers, Span(period)));
            Read(period, "userVisitsWithoutId", Quantity.UserVisitsWithoutId, Span(period));
        }

        foreach (var bridge in Items(users, "bridges"))
        {
            var year = bridge.GetProperty("year");
            foreach (var period in Items(bridge, "parts").Append(year)) Read(period, "users", Quantity.UniqueUsers, Span(period));
            Read(bridge, "repeated", Quantity.RepeatedUsers, Span(year));
        }

        if (users.GetProperty("threeYears") is not { ValueKind: not JsonValueKind.Null } threeYears) return;

        var span = MonthSpan.From(JsonFigures.SpanOf(Items(threeYears, "years")[0]), JsonFigures.SpanOf(Items(threeYears, "years")[^1]));
        var userYears = threeYears.GetProperty("userYears");
        ReadRows(userYears.GetProperty("municipalities"), userYears.GetProperty("total"), _figures.Table(Quantity.UserYears, span));
        Read(threeYears, "distinct", Quantity.UniqueUsers, span);
    }

    private void ReadRows(JsonElement rows, JsonElement total, TableName table)
    {
        _figures.TakeNumber(table.Of(Everyone), total);
        foreach (var row in rows.EnumerateArray())
        {
            var name = table.Of(Places(row));
            _figures.TakeNumber(name, row.GetProperty("users"));
            _figures.TakeShare(name, table.Of(Everyone), row.GetProperty("shareOfTotal"));
        }
    }

    private void ReadGrant(JsonElement grant)
    {
        var (year, shares) = (grant.GetProperty("baseYear"), Items(grant, "shares"));
        var measure = Enum.Parse<Quantity>(Text(grant, "measure"), ignoreCase: true);
        var (kroner, counted) = (_figures.Table(Quantity.GrantKroner, year), _figures.Table(measure, year));
        var payers = shares.Aggregate(default(PlaceSet), (all, share) => new PlaceSet(all.Bits | Places(share).Bits));
        _report.Grants.Add(new PrintedGrant(kroner, counted, payers, grant.GetProperty("amountKroner").GetInt64()));
        _figures.TakeNumber(counted.Of(payers), grant.GetProperty("baseTotal"));
        _figures.TakeRate(grant.GetProperty("amountKroner").GetInt64(), counted.Of(payers), unit: 1, grant.GetProperty("kronerPerVisit"));
        foreach (var share in shares)
        {
            _figures.TakeNumber(counted.Of(Places(share)), share.GetProperty("base"));
            _figures.TakeShare(counted.Of(Places(share)), counted.Of(payers), share.GetProperty("shareOfBase"));
            _figures.TakeNumber(kroner.Of(Places(share)), share.GetProperty("kroner"));
            _figures.TakeRate(
                kroner.Of(Places(share)), _figures.Table(Quantity.Visits, year).Of(Places(share)), unit: 1, share.GetProperty("kronerPerVisit"));
            _figures.TakePublic(share.GetProperty("givenKroner"));
        }
    }

    private void ReadFunding(JsonElement funding)
    {
        var activities = Items(funding, "activities");
        foreach (var amount in activities.SelectMany(activity => Items(activity, "funders")).SelectMany(funder => Items(funder, "amounts"))
            .Concat(activities.SelectMany(activity => Items(activity, "sums"))).Concat(Items(funding, "sums")))
        {
            _figures.TakePublic(amount);
        }
    }

    private void ReadMunicipality(JsonElement section)
    {
        foreach (var year in Items(section, "years"))
        {
            ReadPart(year.GetProperty("users"), _figures.Table(Quantity.UniqueUsers, Span(year)), Places(year));
            ReadPart(year.GetProperty("visits"), _figures.Table(Quantity.Visits, Span(year)), Places(year));
            ReadDifference(year, "userDifference", Quantity.UniqueUsers);
            ReadDifference(year, "visitDifference", Quantity.Visits);
            ReadRates(year);
        }

        foreach (var year in Items(section, "parts"))
        {
            foreach (var part in Items(year, "parts"))
            {
                _figures.TakeNumber(_figures.Table(Quantity.Visits, Span(part)).Of(Places(year)), part.GetProperty("visits"));
            }
        }

        if (section.GetProperty("reported") is not { ValueKind: not JsonValueKind.Null } reported) return;

        var own = _report.Places.Of([Text(section, "municipality")]);
        ReadPart(reported.GetProperty("users"), _figures.Table(Quantity.UniqueUsers, Span(reported)), own);
    }

    private void ReadRates(JsonElement year)
    {
        var (users, visits) = (_figures.Table(Quantity.UniqueUsers, Span(year)), _figures.Table(Quantity.Visits, Span(year)));
        if (year.GetProperty("population") is { ValueKind: not JsonValueKind.Null } population)
        {
            var inhabitants = population.GetProperty("inhabitants").GetInt64();
            _figures.TakeRate(users.Of(Places(year)), inhabitants, unit: 1_000, year.GetProperty("usersPerThousand"));
            _figures.TakeRate(visits.Of(Places(year)), inhabitants, unit: 1_000, year.GetProperty("visitsPerThousand"));
        }

        if (_figures.TakePublic(year.GetProperty("givenKroner")) is { } given)
        {
            _figures.TakeRate(given, visits.Of(Places(year)), unit: 1, year.GetProperty("kronerPerVisit"));
        }
    }

    private void ReadPart(JsonElement part, TableName table, PlaceSet places)
    {
        _figures.TakeNumber(table.Of(places), part.GetProperty("own"));
        _figures.TakeNumber(table.Of(Everyone), part.GetProperty("all"));
        _figures.TakeShare(table.Of(places), table.Of(Everyone), part.GetProperty("share"));
    }

    private void ReadDifference(JsonElement year, string property, Quantity quantity) => _figures.TakeDifference(
        _figures.Table(quantity, Span(year)).Of(Places(year)),
        _figures.Table(quantity, YearBefore(Span(year))).Of(Places(year)),
        year.GetProperty(property));

    private void ReadVisits(JsonElement row, MonthSpan span)
    {
        Read(row, "visits", Quantity.Visits, span);
        Read(row, "userVisits", Quantity.UserVisits, span);
        Read(row, "userVisitsWithoutId", Quantity.UserVisitsWithoutId, span);
    }

    private void Read(JsonElement row, string property, Quantity quantity, MonthSpan span) =>
        _figures.TakeNumber(_figures.Table(quantity, span).Of(Everyone), row.GetProperty(property));

    private void ReadChange(JsonElement row, string property, Quantity quantity, MonthSpan present, MonthSpan earlier) =>
        _figures.TakeChange(
            _figures.Table(quantity, present).Of(Everyone), _figures.Table(quantity, earlier).Of(Everyone), row.GetProperty(property));

    private PlaceSet Places(JsonElement row) => _report.Places.Of(Items(row, "municipalities").Select(id => id.GetString()!));

    private static MonthSpan Span(JsonElement row) => JsonFigures.SpanOf(row.GetProperty("period"));

    private static MonthSpan YearBefore(MonthSpan span) => new(span.First.AddMonths(-12), span.Last.AddMonths(-12));

    private static List<JsonElement> Items(JsonElement parent, string property) => [.. parent.GetProperty(property).EnumerateArray()];

    private static string Text(JsonElement parent, string property) => parent.GetProperty(property).GetString()!;
}
