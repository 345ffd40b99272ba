using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ExcelNumberFormat;

namespace ReportingPipeline.Spreadsheets;

/// <summary>How a workbook shows a number, as far as that changes what it is.</summary>
/// <param name="IsDate">Whether as a date or time.</param>
/// <param name="Digits">With at least how many digits, zeros in front of it.</param>
internal readonly record struct NumberStyle(bool IsDate, int Digits)
{
    /// <summary>The styles that cells refer to by their number.</summary>
    public static IReadOnlyList<NumberStyle> Read(WorkbookStylesPart part)
    {
        var (codes, formats, isOfCells) = (new Dictionary<int, string>(), new List<int>(), false);
        using var xml = PartXml.Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") isOfCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("numFmt" or "xf")) continue;
            var format = PartXml.Number(xml, "numFmtId") ?? 0;
            if (xml.LocalName == "numFmt") codes[format] = xml.GetAttribute("formatCode") ?? "";
            else if (isOfCells) formats.Add(format);
        }

        return [.. formats.Select(format => codes.TryGetValue(format, out var code) ? Of(code) : OfStandard(format))];
    }

    private static NumberStyle Of(string code)
    {
        var format = new NumberFormat(code);
        return new NumberStyle(
            format.IsDateTimeFormat || format.IsTimeSpanFormat, code.All(character => character == '0') ? code.Length : 0);
    }

    // Those that a workbook need not spell out; 27 to 36 and 50 to 58 are dates of East Asia.
    private static NumberStyle OfStandard(int format) =>
        new(format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), 0);
}
