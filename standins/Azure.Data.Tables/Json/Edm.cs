using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>The types of the service's data model that JSON has no notation of its own for.</summary>
internal enum EdmType
{
    None,
    Binary,
    DateTime,
    Double,
    Guid,
    Int64,
}

/// <summary>Values of the service's data model as they travel in JSON.</summary>
internal static class Edm
{
    /// <summary>The type that an annotation names; None for those that need no conversion, and for any other text.</summary>
    public static EdmType ReadType(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? EdmType.None
        : reader.ValueTextEquals("Edm.Int64"u8) ? EdmType.Int64
        : reader.ValueTextEquals("Edm.DateTime"u8) ? EdmType.DateTime
        : reader.ValueTextEquals("Edm.Double"u8) ? EdmType.Double
        : reader.ValueTextEquals("Edm.Guid"u8) ? EdmType.Guid
        : reader.ValueTextEquals("Edm.Binary"u8) ? EdmType.Binary
        : EdmType.None;

    /// <summary>A value that has no declared type: text, truth, or a number in the narrowest of int, long and double.</summary>
    public static object ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                if (reader.TryGetInt32(out var small)) return small;

                return reader.TryGetInt64(out var large) ? (object)large : reader.GetDouble();
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>The value that a declared type gives; the value itself if it does not fit the type.</summary>
    public static object Convert(object value, EdmType type) => (type, value) switch
    {
        (EdmType.Int64, string text)
            when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        (EdmType.Int64, int number) => (long)number,
        (EdmType.DateTime, string text)
            when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) => time,
        (EdmType.Double, string text)
            when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        (EdmType.Double, int number) => (double)number,
        (EdmType.Double, long number) => (double)number,
        (EdmType.Guid, string text) when Guid.TryParse(text, out var guid) => guid,
        (EdmType.Binary, string text) when DecodeBase64(text) is { } bytes => bytes,
        _ => value,
    };

    /// <summary>Writes a property, preceded by its type where the service needs to be told.</summary>
    /// <exception cref="NotSupportedException">The service has no such type, or a time does not say that it is UTC.</exception>
    public static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + Names.TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteTyped(json, name, "Edm.Double", number.ToString(CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                WriteTyped(json, name, "Edm.Guid", guid.ToString());
                break;
            case DateTimeOffset time:
                WriteTyped(json, name, "Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime { Kind: DateTimeKind.Utc } time:
                WriteTyped(json, name, "Edm.DateTime", time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                throw new NotSupportedException($"'{name}' is {time:O}, which does not say that it is UTC.");
            case byte[] bytes:
                json.WriteString(name + Names.TypeSuffix, "Edm.Binary");
                json.WriteBase64String(name, bytes);
                break;
            case BinaryData bytes:
                json.WriteString(name + Names.TypeSuffix, "Edm.Binary");
                json.WriteBase64String(name, bytes.ToMemory().Span);
                break;
            default:
                throw new NotSupportedException($"'{name}' is a {value.GetType()}, a type that a table does not store.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + Names.TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static byte[] DecodeBase64(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        return System.Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
