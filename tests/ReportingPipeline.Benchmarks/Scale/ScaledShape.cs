using System.Globalization;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>How 357 municipalities are served: by a centre each, or all by one.</summary>
/// <param name="Name">What it is, for whoever reads a figure.</param>
/// <param name="Centres">How many centres there are.</param>
/// <param name="Recipients">How many municipalities each has, all of which get reports.</param>
/// <param name="VisitsADay">How many visits each has on each of its 336 days a year.</param>
/// <param name="Users">How many users make them.</param>
internal sealed record ScaledShape(string Name, int Centres, int Recipients, int VisitsADay, int Users)
{
    /// <summary>The first year of all.</summary>
    public const int FirstYear = 2026;

    /// <summary>The municipalities of Norway.</summary>
    public const int Municipalities = 357;

    /// <summary>How many years there are in the end.</summary>
    public const int Years = 10;

    // A centre is closed on the last days of a month.
    private const int DaysAMonth = 28;

    private const int LateVisits = 12;

    // Has no factor in common with the numbers of users.
    private const int Step = 37;

    /// <summary>A centre for each.</summary>
    public static ScaledShape CentreForEach { get; } = new($"{Municipalities} centres of 1 municipality", Municipalities, 1, 15, 400);

    /// <summary>One for all of them.</summary>
    public static ScaledShape OneForAll { get; } = new($"1 centre of {Municipalities} municipalities", 1, Municipalities, 30, 4_000);

    /// <summary>The visits of a year in each centre.</summary>
    public int VisitsAYear => VisitsADay * DaysAMonth * 12;

    /// <summary>The centre whose visits and reports there really are.</summary>
    public static string CentreId => IdOfCentre(0);

    /// <summary>The id of a centre.</summary>
    public static string IdOfCentre(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number:000}");

    /// <summary>The id of a municipality.</summary>
    public static string IdOf(int municipality) => $"m{Code(municipality)}";

    /// <summary>The visits of some years, and of the first days of the month after them.</summary>
    public IEnumerable<VisitRow> Rows(int years, int daysAfter) =>
        from month in new MonthSpan(new YearMonth(FirstYear, 1), new YearMonth(FirstYear + years, 1)).Months()
        from day in Enumerable.Range(0, month.Year < FirstYear + years ? DaysAMonth : daysAfter)
        from visit in RowsOf(month.FirstDay.AddDays(day))
        select visit;

    /// <summary>The visits of a day, by other users each day, none of whom comes twice; so nothing has to be explained.</summary>
    public IEnumerable<VisitRow> RowsOf(DateOnly day) => Enumerable.Range(0, VisitsADay)
        .Select(number => RowOf(day, number, ((day.DayNumber * VisitsADay) + number) * Step % Users));

    /// <summary>Visits of a day on which the centre was closed, by users of its first municipality; enough to be taken up late.</summary>
    public IEnumerable<VisitRow> LateRowsOf(DateOnly day) => Enumerable.Range(0, LateVisits)
        .Select(number => RowOf(day, number, number * Recipients));

    /// <summary>The configuration: reports go to drops, and are released by themselves where nothing is to be explained.</summary>
    /// <param name="recipients">How many of the municipalities of each centre get reports.</param>
    public string File(int recipients)
    {
        var codes = Enumerable.Range(0, Municipalities).Select(Code);
        return $$"""
            {
              "municipalities": [{{string.Join(", ", codes.Select(code => $$"""{ "id": "m{{code}}", "name": "M{{code}}", "codes": [{ "code": "{{code}}" }] }"""))}}],
              "centres": [{{string.Join(", ", Enumerable.Range(0, Centres).Select(centre => Centre(centre, recipients)))}}]
            }
            """;
    }

    private VisitRow RowOf(DateOnly day, int number, int user) => new(
        $"{CentreId}|{new YearMonth(day)}",
        string.Create(CultureInfo.InvariantCulture, $"{day:dd}-{number:000}"),
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "user",
        user.ToString("00000000000000000000000000000000000000000000", CultureInfo.InvariantCulture),
        KeyVersion: 1,
        Code(user % Recipients),
        new DateTimeOffset(day, new TimeOnly(17, 0), TimeSpan.Zero),
        Cancelled: false);

    private string Centre(int number, int recipients)
    {
        var municipalities = Enumerable.Range(number * Recipients, Recipients).Select(IdOf).ToList();
        return $$"""
            {
              "id": "{{IdOfCentre(number)}}",
              "name": "Centre {{number}}",
              "calendar": "calendar-year",
              "reportsBy": "half-year",
              "approvalDays": 0,
              "registeredFrom": "{{FirstYear}}-01",
              "firstPeriod": "{{FirstYear}}-H1",
              "municipalities": [{{string.Join(", ", municipalities.Select(id => $"\"{id}\""))}}],
              "recipients": [{{string.Join(", ", municipalities.Take(recipients).Select(id => $$"""{ "municipality": "{{id}}" }"""))}}]
            }
            """;
    }

    private static string Code(int municipality) => (3000 + municipality).ToString(CultureInfo.InvariantCulture);
}
