using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Storage;

/// <summary>The counts of a year in JSON.</summary>
internal sealed class YearCountsJson : JsonConverter<YearCounts>
{
    public override YearCounts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<StoredYear>(ref reader, options)!;
        return new YearCounts(stored.Year, stored.Visits, stored.Users, stored.Rejected, stored.Days);
    }

    public override void Write(Utf8JsonWriter writer, YearCounts value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new StoredYear(value.Year, value.Visits, value.Users, value.Rejected, value.Days), options);

    private sealed record StoredYear(
        int Year,
        IReadOnlyList<MonthTally> Visits,
        IReadOnlyList<UserYear> Users,
        IReadOnlyList<RejectedCount> Rejected,
        IReadOnlyList<MonthDays> Days);
}
