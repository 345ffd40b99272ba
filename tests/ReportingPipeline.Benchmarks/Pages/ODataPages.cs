using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Benchmarks.Pages;

/// <summary>Answers as the table service gives them to a query that selects the columns of a visit.</summary>
internal static class ODataPages
{
    /// <summary>The service gives at most this many entities at once.</summary>
    public const int EntitiesPerPage = 1000;

    /// <summary>An answer without entities.</summary>
    public static readonly byte[] Empty = Build([]);

    /// <summary>The pages of every partition.</summary>
    public static Dictionary<string, byte[][]> Of(IEnumerable<VisitRow> visits) => visits
        .GroupBy(visit => visit.PartitionKey)
        .ToDictionary(partition => partition.Key, partition => partition.Chunk(EntitiesPerPage).Select(Build).ToArray());

    /// <summary>What the service calls the row at which a page begins; here it says the page's number.</summary>
    public static string ContinuationOf(int page) => string.Create(CultureInfo.InvariantCulture, $"1!8!{page}");

    public static int NumberOf(string continuation) => int.Parse(continuation.Split('!')[^1], CultureInfo.InvariantCulture);

    private static byte[] Build(VisitRow[] visits)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("odata.metadata", "http://127.0.0.1/account/$metadata#Visits");
        json.WriteStartArray("value");
        foreach (var visit in visits) Write(json, visit);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, VisitRow visit)
    {
        var registeredAt = visit.RegisteredAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("odata.etag", $"W/\"datetime'{Uri.EscapeDataString(registeredAt)}'\"");
        json.WriteString("PartitionKey", visit.PartitionKey);
        json.WriteString("RowKey", visit.RowKey);
        json.WriteString("Date", visit.Date);
        json.WriteString("Kind", visit.Kind);
        if (visit.UserId is not null) json.WriteString("UserId", visit.UserId);
        if (visit.KeyVersion is { } version) json.WriteNumber("KeyVersion", version);
        if (visit.Municipality is not null) json.WriteString("Municipality", visit.Municipality);
        json.WriteString("RegisteredAt@odata.type", "Edm.DateTime");
        json.WriteString("RegisteredAt", registeredAt);
        json.WriteBoolean("Cancelled", visit.Cancelled);
        json.WriteEndObject();
    }
}
