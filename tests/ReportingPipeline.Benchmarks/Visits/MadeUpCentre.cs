using System.Globalization;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Benchmarks.Visits;

/// <summary>A made-up centre that reports by half-years, with the same rows every time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Municipalities">Of how many municipalities its users are, each of which gets a report.</param>
/// <param name="FirstYear">The year from whose January on it registers and reports.</param>
/// <param name="HalfYears">How many half-years it reports.</param>
/// <param name="Visits">The visits of all of them.</param>
/// <param name="Users">The users who made them.</param>
internal sealed record MadeUpCentre(string Id, int Municipalities, int FirstYear, int HalfYears, int Visits, int Users)
{
    private const int Seed = 13;

    /// <summary>One with many municipalities and years.</summary>
    public static readonly MadeUpCentre Large = new("large", Municipalities: 16, 2019, HalfYears: 10, Visits: 100_000, Users: 4_000);

    /// <summary>What it is, for whoever reads a figure.</summary>
    public string Size => string.Create(
        CultureInfo.InvariantCulture, $"{Municipalities} municipalities, {HalfYears} half-years, {Visits} visits and {Users} users");

    /// <summary>The reports of all half-years.</summary>
    public int Reports => Municipalities * HalfYears;

    private IEnumerable<string> Codes => Enumerable.Range(0, Municipalities).Select(Code);

    /// <summary>The half-years that it reports.</summary>
    public IEnumerable<ReportingPeriod> Periods() => Enumerable.Range(0, HalfYears)
        .Select(half => ReportingCalendar.CalendarYear.Parse($"{FirstYear + (half / 2)}-H{1 + (half % 2)}"));

    /// <summary>Its visits. A user in twenty-five moves at some time; of its municipalities, each has half as many users as the one before.</summary>
    public IEnumerable<VisitRow> Rows()
    {
        var random = new Random(Seed);
        var visited = new HashSet<(int User, DateOnly Day)>();
        var months = new MonthSpan(new YearMonth(FirstYear, 1), new YearMonth(FirstYear + (HalfYears / 2) - 1, 12)).Months().ToList();
        for (var number = 0; number < Visits; number++)
        {
            var (month, user) = (months[random.Next(months.Count)], random.Next(Users));
            var hasMoved = user % 25 == 0 && month >= months[months.Count / 2];
            var home = Math.Min(
                Municipalities - 1, int.LeadingZeroCount((user + (hasMoved ? 1 : 0)) % Users * 16) - int.LeadingZeroCount(Users * 16));

            // At most once a day, so that no row is rejected and nothing has to be explained.
            DateOnly day;
            do day = month.FirstDay.AddDays(random.Next(28));
            while (!visited.Add((user, day)));
            yield return new VisitRow(
                $"{Id}|{month}",
                number.ToString("000000", CultureInfo.InvariantCulture),
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "user",
                user.ToString("00000000000000000000000000000000000000000000", CultureInfo.InvariantCulture),
                KeyVersion: 1,
                Code(home),
                new DateTimeOffset(day, new TimeOnly(17, 0), TimeSpan.Zero),
                Cancelled: false);
        }
    }

    /// <summary>The id of a municipality with a code.</summary>
    public static string IdOf(string code) => $"m{code}";

    /// <summary>The configuration of such centres of the same municipalities: reports are released by themselves where nothing is to be explained.</summary>
    public static string File(params IReadOnlyList<MadeUpCentre> centres) => $$"""
        {
          "municipalities": [{{string.Join(", ", centres[0].Codes.Select(code => $$"""{ "id": "{{IdOf(code)}}", "name": "M{{code}}", "codes": [{ "code": "{{code}}" }] }"""))}}],
          "centres": [{{string.Join(", ", centres.Select(centre => centre.Description()))}}]
        }
        """;

    private string Description() => $$"""
        {
          "id": "{{Id}}",
          "name": "The centre {{Id}}",
          "calendar": "calendar-year",
          "reportsBy": "half-year",
          "approvalDays": 0,
          "oldPeriodsConfirmed": true,
          "registeredFrom": "{{FirstYear}}-01",
          "firstPeriod": "{{FirstYear}}-H1",
          "lastPeriod": "{{FirstYear + (HalfYears / 2) - 1}}-H2",
          "municipalities": [{{string.Join(", ", Codes.Select(code => $"\"{IdOf(code)}\""))}}],
          "recipients": [{{string.Join(", ", Codes.Select(code => $$"""{ "municipality": "{{IdOf(code)}}" }"""))}}]
        }
        """;

    private static string Code(int municipality) => (3000 + municipality).ToString(CultureInfo.InvariantCulture);
}
