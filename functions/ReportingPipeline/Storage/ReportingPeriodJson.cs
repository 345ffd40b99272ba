using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>A period in JSON, as its identifier; identifiers of the two calendars never look alike.</summary>
internal sealed class ReportingPeriodJson : JsonConverter<ReportingPeriod>
{
    public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var id = reader.GetString();
        return ReportingCalendar.CalendarYear.TryParse(id) ?? ReportingCalendar.JulyYear.Parse(id);
    }

    public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Id);
}
