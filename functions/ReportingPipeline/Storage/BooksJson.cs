using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs.Models;

namespace ReportingPipeline.Storage;

/// <summary>How counts, and what else belongs to the books, are written as JSON.</summary>
internal static class BooksJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters =
        {
            new YearMonthJson(),
            new ReportingPeriodJson(),
            new UserMonthJson(),
            new YearCountsJson(),
            new MunicipalityRowJson(),
            new JsonStringEnumConverter(),
        },
    };

    /// <summary>A value as JSON.</summary>
    public static BinaryData Write<T>(T value) => BinaryData.FromObjectAsJson(value, Options);

    /// <summary>The value that was written.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static T Read<T>(BinaryData content) => content.ToObjectFromJson<T>(Options)!;

    /// <summary>How it is stored.</summary>
    public static BlobUploadOptions Upload() => new() { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } };
}
