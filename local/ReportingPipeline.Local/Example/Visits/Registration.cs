using System.Globalization;

namespace ReportingPipeline.Local.Example;

/// <summary>Writes visits as rows, the way a registration system does.</summary>
internal static class Registration
{
    private const string CentreId = "sagatun";
    private const int OneLateIn = 40;
    private const int MostDaysLate = 7;

    /// <summary>The rows, numbered as they are registered, in order of date and then of row key.</summary>
    public static IReadOnlyList<VisitRow> Register(IEnumerable<VisitDraft> visits, SplitMix64 numbers) =>
        [.. visits
            .Select(visit => (Visit: visit, At: RegisteredAt(visit.Day, numbers)))
            .OrderBy(registered => registered.At)
            .Select((registered, index) => Row(registered.Visit, registered.At, index + 1, numbers))
            .OrderBy(row => row.Date, StringComparer.Ordinal)
            .ThenBy(row => row.RowKey, StringComparer.Ordinal)];

    private static VisitRow Row(VisitDraft visit, DateTimeOffset registeredAt, int number, SplitMix64 numbers) =>
        new(
            PartitionKey: CentreId + "|" + Text(visit.FaultyMonth ?? visit.Day, "yyyy-MM"),
            RowKey: string.Create(CultureInfo.InvariantCulture, $"v{number:D6}"),
            Date: Text(visit.Day, "yyyy-MM-dd"),
            visit.Kind,
            visit.User?.Pseudonym,
            visit.User is null ? null : ExampleUser.KeyVersion,
            visit.FaultyCode ?? PlaceCodes.On(visit.Day, visit.Place, numbers),
            registeredAt,
            visit.Cancelled);

    private static DateTimeOffset RegisteredAt(DateOnly day, SplitMix64 numbers)
    {
        var registeredOn = numbers.Below(OneLateIn) == 0 ? NextOpenDay(day) : day;
        // 08:00 to 13:00 UTC lies within 09:00 to 15:00 in Norway in winter and summer alike, so the rows need no
        // time zone data, which differs between machines.
        var time = new TimeOnly(8 + numbers.Below(5), numbers.Below(60), numbers.Below(60));
        return new DateTimeOffset(registeredOn, time, TimeSpan.Zero);
    }

    // Before a long closure nothing is left for later.
    private static DateOnly NextOpenDay(DateOnly day)
    {
        var later = Enumerable.Range(1, MostDaysLate).Select(day.AddDays).Where(OpeningDays.IsOpen);
        return later.FirstOrDefault(day);
    }

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
