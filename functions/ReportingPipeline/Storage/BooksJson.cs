using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportingPipeline.Storage;

/// <summary>How what belongs to the books is written as JSON.</summary>
internal static class BooksJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters =
        {
            new YearMonthJson(),
            new ReportingPeriodJson(),
            new UserMonthJson(),
            new MunicipalityRowJson(),
            new JsonStringEnumConverter(),
        },
    };
}
