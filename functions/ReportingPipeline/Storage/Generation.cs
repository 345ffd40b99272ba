using System.Globalization;

namespace ReportingPipeline.Storage;

/// <summary>
/// Names what one run writes beside what earlier runs have written, so that readers see the former counts until the run is finished and
/// its generation is made the current one.
/// </summary>
internal static class Generation
{
    private const string Format = "yyyyMMddHHmmssfff";

    /// <summary>A name that sorts by time and that no other run has.</summary>
    public static string New(DateTimeOffset startedAt) => $"{Stamp(startedAt)}-{Guid.NewGuid():N}";

    /// <summary>Whether a generation was begun before an instant.</summary>
    public static bool IsOlder(string generation, DateTimeOffset instant) => string.CompareOrdinal(generation, Stamp(instant)) < 0;

    private static string Stamp(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
