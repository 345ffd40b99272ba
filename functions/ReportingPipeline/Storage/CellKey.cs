using System.Globalization;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>The names of counts as they stand in keys, such as <c>UniqueUsers|Count|2019-01|2019-12|hamar</c>, with * for all municipalities.</summary>
internal static class CellKey
{
    private const string All = "*";

    public static string Of(FigureName name) => string.Create(
        CultureInfo.InvariantCulture, $"{name.Quantity}|{name.Form}|{name.Span.First}|{name.Span.Last}|{name.MunicipalityId ?? All}");

    public static FigureName Parse(string key) => key.Split('|') is [var quantity, var form, var first, var last, var municipality]
        ? new FigureName(Enum.Parse<Quantity>(quantity), Enum.Parse<FigureForm>(form), new MonthSpan(YearMonth.Parse(first), YearMonth.Parse(last)))
        {
            MunicipalityId = municipality == All ? null : municipality,
        }
        : throw new FormatException($"'{key}' is not the key of a count.");
}
