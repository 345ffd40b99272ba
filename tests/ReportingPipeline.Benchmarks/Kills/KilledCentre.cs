using System.Globalization;
using System.Text;

namespace ReportingPipeline.Benchmarks.Kills;

/// <summary>A made-up centre whose visits come by a file, and whose reports are released and dropped by themselves.</summary>
internal static class KilledCentre
{
    public const string Id = "huset";

    private const int Users = 120;
    private const int Seed = 15;

    private static readonly DateOnly FirstDay = new(2019, 1, 1);
    private static readonly DateOnly LastDay = new(2020, 12, 31);
    private static readonly string[] Codes = ["1001", "1002", "1003"];

    /// <summary>Its configuration: four half-years, three recipients, and nothing that a person must do.</summary>
    public static string File() => $$"""
        {
          "municipalities": [{{string.Join(", ", Codes.Select(code => $$"""{ "id": "k{{code}}", "name": "K{{code}}", "codes": [{ "code": "{{code}}" }] }"""))}}],
          "centres": [{
            "id": "{{Id}}", "name": "Huset", "calendar": "calendar-year", "reportsBy": "half-year",
            "registeredFrom": "2019-01", "firstPeriod": "2019-H1", "lastPeriod": "2020-H2",
            "municipalities": [{{string.Join(", ", Codes.Select(code => $"\"k{code}\""))}}],
            "recipients": [{{string.Join(", ", Codes.Select(code => $$"""{ "municipality": "k{{code}}", "drop": true }"""))}}],
            "checks": { "largestChangePercent": 1000, "largestWithoutMunicipalityPercent": 100 },
            "approvalDays": 0
          }]
        }
        """;

    /// <summary>Its visits as a file to import: each user comes on one day in forty.</summary>
    public static string Visits()
    {
        var random = new Random(Seed);
        var file = new StringBuilder("date;kind;id;municipality;registeredAt\n");
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            for (var user = 0; user < Users; user++)
            {
                if (random.Next(40) > 0) continue;
                file.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd};user;bruker{user};{Codes[user % Codes.Length]};{day:yyyy-MM-dd}T12:00:00Z\n");
            }
        }

        return file.ToString();
    }
}
