using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>Reads the value the reader is at, which is not null; false leaves the member as it was.</summary>
internal delegate bool ValueReader<T>(ref Utf8JsonReader reader, out T value);

/// <summary>How each type that an entity's member can have is read.</summary>
internal static class ValueReaders
{
    private static readonly Dictionary<Type, Delegate> Known = new()
    {
        [typeof(string)] = new ValueReader<string>((ref reader, out value) => Set(out value, Text(ref reader))),
        [typeof(bool)] = new ValueReader<bool>(
            (ref reader, out value) => Set(
                out value,
                reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : (bool)Edm.ReadValue(ref reader))),
        [typeof(int)] = new ValueReader<int>(
            (ref reader, out value) => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value)
                || Set(out value, (int)Edm.ReadValue(ref reader))),
        [typeof(long)] = new ValueReader<long>(
            (ref reader, out value) => Set(out value, long.Parse(Text(ref reader), CultureInfo.InvariantCulture))),
        [typeof(double)] = new ValueReader<double>(
            (ref reader, out value) => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value)
                || Set(out value, Convert.ToDouble(Edm.ReadValue(ref reader), CultureInfo.InvariantCulture))),
        [typeof(Guid)] = new ValueReader<Guid>(
            (ref reader, out value) => reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out value)
                || Set(out value, Guid.Parse(Text(ref reader)))),
        [typeof(DateTimeOffset)] = new ValueReader<DateTimeOffset>(
            (ref reader, out value) => reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out value)
                || Set(
                    out value,
                    DateTimeOffset.Parse(Text(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))),
        [typeof(DateTime)] = new ValueReader<DateTime>(
            (ref reader, out value) => reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out value)
                || Set(out value, DateTime.Parse(Text(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))),
        [typeof(byte[])] = new ValueReader<byte[]>((ref reader, out value) => Set(out value, Bytes(ref reader))),
        [typeof(BinaryData)] = new ValueReader<BinaryData>(
            (ref reader, out value) => Set(out value, BinaryData.FromBytes(Bytes(ref reader)))),
        [typeof(ETag)] = new ValueReader<ETag>((ref reader, out value) => Set(out value, new ETag(Text(ref reader)))),
    };

    /// <summary>How a type is read; a type that a table does not store always gives its default.</summary>
    public static ValueReader<T> For<T>()
    {
        if (Known.TryGetValue(typeof(T), out var known)) return (ValueReader<T>)known;

        var inner = Nullable.GetUnderlyingType(typeof(T));
        return inner is not null ? Make<T>(nameof(Lift), inner)
            : typeof(T).IsEnum ? Make<T>(nameof(Enumeration), typeof(T))
            : static (ref reader, out value) =>
            {
                reader.Skip();
                return Set(out value, default);
            };
    }

    private static ValueReader<T> Make<T>(string method, Type argument) =>
        (ValueReader<T>)typeof(ValueReaders).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)
            .MakeGenericMethod(argument).Invoke(null, null);

    private static ValueReader<T?> Lift<T>()
        where T : struct
    {
        var read = For<T>();
        return (ref reader, out value) =>
        {
            var meant = read(ref reader, out var inner);
            value = inner;
            return meant;
        };
    }

    // A name that the enumeration does not have leaves the member alone.
    private static ValueReader<T> Enumeration<T>()
        where T : struct, Enum
    {
        var values = Enum.GetNames<T>().ToDictionary(name => name, Enum.Parse<T>);
        return (ref reader, out value) => values.TryGetValue(Text(ref reader), out value);
    }

    private static bool Set<T>(out T target, T value)
    {
        target = value;
        return true;
    }

    // Null for anything but text: what parses it next then fails, as it should.
    private static string Text(ref Utf8JsonReader reader) => Edm.ReadValue(ref reader) as string;

    private static byte[] Bytes(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : Convert.FromBase64String(Text(ref reader));
}
