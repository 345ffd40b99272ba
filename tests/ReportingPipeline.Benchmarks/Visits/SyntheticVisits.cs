using System.Globalization;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Benchmarks.Visits;

/// <summary>Plausible visits of a made-up centre, the same rows every time.</summary>
internal static class SyntheticVisits
{
    private const int Seed = 2019;

    private static readonly string[] Codes = ["3403", "3413", "3411", "3412", "0301"];

    /// <summary>Visits spread evenly over months.</summary>
    public static IEnumerable<VisitRow> Of(string centreId, IReadOnlyList<YearMonth> months, int visitsPerMonth, int users)
    {
        var random = new Random(Seed);
        foreach (var month in months)
        {
            for (var number = 0; number < visitsPerMonth; number++)
            {
                var rowKey = string.Create(CultureInfo.InvariantCulture, $"v{number:000000}");
                yield return Draw(random, centreId, month, users) with { RowKey = rowKey };
            }
        }
    }

    /// <summary>The row after somebody has corrected it: the visitor came from elsewhere.</summary>
    public static VisitRow Corrected(VisitRow row) =>
        row with { Municipality = Codes[(Array.IndexOf(Codes, row.Municipality) + 1) % Codes.Length] };

    // Nine in ten come as users, and nineteen in twenty of those say who they are; a user keeps to one municipality.
    private static VisitRow Draw(Random random, string centreId, YearMonth month, int users)
    {
        var day = month.FirstDay.AddDays(random.Next(28));
        var isUser = random.Next(10) > 0;
        var user = isUser && random.Next(20) > 0 ? random.Next(users) : (int?)null;
        var registeredAt = new DateTimeOffset(day, new TimeOnly(17, random.Next(60), random.Next(60)), TimeSpan.Zero);
        return new VisitRow(
            $"{centreId}|{month}",
            RowKey: "",
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            isUser ? "user" : "other",
            user is { } known ? Pseudonym(known) : null,
            user is null ? null : 1,
            Codes[(user ?? random.Next(1000)) % Codes.Length],
            registeredAt,
            Cancelled: random.Next(100) == 0);
    }

    // As long as a keyed hash in base 64.
    private static string Pseudonym(int user) => user.ToString("00000000000000000000000000000000000000000000", CultureInfo.InvariantCulture);
}
