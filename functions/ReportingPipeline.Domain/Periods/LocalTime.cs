namespace ReportingPipeline.Domain.Periods;

/// <summary>The time in Norway, by which centres date their visits and periods end.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The local date at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);

    /// <summary>The instant at which a clock shows a date and time; of an hour that comes twice, the second.</summary>
    public static DateTimeOffset InstantOf(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, Oslo.GetUtcOffset(unspecified));
    }
}
