using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>How the values look that every section is made of.</summary>
internal static class JsonShapes
{
    private static readonly object Hidden = new { status = "hidden" };
    private static readonly object Missing = new { status = "missing" };

    // The file is no part of a web page, so that letters may stand for themselves.
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>camelCase, indented, lines that end in LF, instants in UTC; a figure is never a bare number.</summary>
    public static readonly JsonSerializerOptions Options = new(Compact)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new OneLine<Figure>(Of),
            new OneLine<ShareFigure>(Of),
            new OneLine<DecimalFigure>(figure => figure.Hundredths is { } hundredths ? new { hundredths } : Absent(figure.IsHidden)),
            new OneLine<TranslatedText>(text => new { nb = text.Bokmal, nn = text.Nynorsk, en = text.English }),
            new OneLine<Line>(line => line.Shape),
            new OneLine<ReportingPeriod>(period => new
            {
                period.Id,
                Kind = JsonNamingPolicy.CamelCase.ConvertName($"{period.Kind}"),
                period.FirstDay,
                period.LastDay,
            }),
            new OneLine<YearWithoutBreakdown>(Of),
            new OneLine<YearMonth>(month => new { Id = $"{month}", Kind = "month", month.FirstDay, month.LastDay }),
            new OneLine<MonthSpan>(span => new { span.First.FirstDay, span.Last.LastDay }),
            new OneLine<DateTimeOffset>(instant => instant.UtcDateTime),
        },
    };

    /// <summary>An amount in whole kroner; null where nothing is known.</summary>
    public static Line Kroner(long? kroner) => new(kroner is { } amount ? new { kroner = amount } : Absent(isHidden: false));

    /// <summary>An amount in whole kroner that may be hidden.</summary>
    public static Line Kroner(Figure kroner) => new(kroner.Number is { } amount ? new { kroner = amount } : Absent(kroner.IsHidden));

    /// <summary>What stands where there is no number, and can be taken for none.</summary>
    public static object Absent(bool isHidden) => isHidden ? Hidden : Missing;

    private static object Of(Figure figure) => figure.Number is { } number ? new { value = number } : Absent(figure.IsHidden);

    // A year as any other period, and why.
    private static object Of(YearWithoutBreakdown without) => new
    {
        without.Year.Id,
        Kind = "year",
        without.Year.FirstDay,
        without.Year.LastDay,
        Reason = JsonNamingPolicy.CamelCase.ConvertName($"{without.Reason}"),
    };

    private static object Of(ShareFigure share) =>
        share.HundredthsOfPercent is { } hundredths ? new { hundredthsOfPercent = hundredths } : Absent(share.IsHidden);

    /// <summary>What has no type of its own and is written on one line all the same.</summary>
    /// <param name="Shape">How it looks.</param>
    internal sealed record Line(object Shape);

    /// <summary>Writes a value by its shape on one line, so that people can read the file too.</summary>
    private sealed class OneLine<T>(Func<T, object> shape) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(shape(value), Compact));
    }
}
