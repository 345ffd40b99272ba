using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>Writes entities as the service takes them.</summary>
internal static class EntityWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entity as JSON, without its timestamp and ETag, which the service maintains itself.</summary>
    /// <exception cref="NotSupportedException">A property has a type that a table does not store.</exception>
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var values = entity is IDictionary<string, object> dictionary
            ? dictionary.Where(property => property.Key is not (Names.ETag or Names.Timestamp))
            : EntityType.Of(entity.GetType()).Values(entity);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var (name, value) in values)
        {
            Edm.Write(json, name, value);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
