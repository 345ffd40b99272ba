using System.Globalization;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Benchmarks.Visits;

/// <summary>A made-up centre with many municipalities and years, the same rows every time.</summary>
internal static class LargeCentre
{
    public const string Id = "large";
    public const int Municipalities = 16;
    public const int Reports = Municipalities * HalfYears;

    private const int FirstYear = 2019;
    private const int HalfYears = 10;
    private const int Visits = 100_000;
    private const int Users = 4_000;
    private const int Seed = 13;

    /// <summary>What it is, for whoever reads a figure.</summary>
    public static readonly string Size = string.Create(
        CultureInfo.InvariantCulture, $"{Municipalities} municipalities, {HalfYears} half-years, {Visits} visits and {Users} users");

    /// <summary>The half-years that it reports.</summary>
    public static IEnumerable<ReportingPeriod> Periods() => Enumerable.Range(0, HalfYears)
        .Select(half => ReportingCalendar.CalendarYear.Parse($"{FirstYear + (half / 2)}-H{1 + (half % 2)}"));

    /// <summary>Its visits. A user in twenty-five moves at some time; of its municipalities, each has half as many users as the one before.</summary>
    public static IEnumerable<VisitRow> Rows()
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

    /// <summary>Its configuration: reports are released by themselves where nothing is to be explained.</summary>
    public static string File()
    {
        var codes = Enumerable.Range(0, Municipalities).Select(Code).ToList();
        return $$"""
            {
              "municipalities": [{{string.Join(", ", codes.Select(code => $$"""{ "id": "{{IdOf(code)}}", "name": "M{{code}}", "codes": [{ "code": "{{code}}" }] }"""))}}],
              "centres": [{
                "id": "{{Id}}",
                "name": "A large centre",
                "calendar": "calendar-year",
                "reportsBy": "half-year",
                "approvalDays": 0,
                "registeredFrom": "{{FirstYear}}-01",
                "firstPeriod": "{{FirstYear}}-H1",
                "lastPeriod": "{{FirstYear + (HalfYears / 2) - 1}}-H2",
                "municipalities": [{{string.Join(", ", codes.Select(code => $"\"{IdOf(code)}\""))}}],
                "recipients": [{{string.Join(", ", codes.Select(code => $$"""{ "municipality": "{{IdOf(code)}}" }"""))}}]
              }]
            }
            """;
    }

    private static string Code(int municipality) => (3000 + municipality).ToString(CultureInfo.InvariantCulture);
}
