using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>All that a report says as one text, since records that hold lists are not equal by content.</summary>
internal static class ReportText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true,
        WriteIndented = true,
        Converters = { new PeriodAsId() },
    };

    public static string Of(ReportModel report) => JsonSerializer.Serialize(report, Options);

    // A year is its own year, so a period cannot be written member by member.
    private sealed class PeriodAsId : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are only written.");

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Id);
    }
}
