using System.Globalization;
using System.Xml;

namespace Azure.Data.Tables.Filters;

/// <summary>Values as a filter spells them.</summary>
internal static class ODataLiteral
{
    /// <summary>A value as a filter's literal; null if a filter has no notation for its type.</summary>
    public static string Format(object value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        int or uint or short or ushort or byte or sbyte or float or double or decimal =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) + "L",
        Guid guid => $"guid'{guid}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes.ToMemory().Span)}'",
        DateTimeOffset time => Time(time.UtcDateTime),
        DateTime time => Time(time.ToUniversalTime()),
        string text => Quote(text),
        char letter => Quote(letter.ToString()),
        _ => null,
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Time(DateTime utc) =>
        $"datetime'{XmlConvert.ToString(utc, XmlDateTimeSerializationMode.RoundtripKind)}'";
}
