using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ReportingPipeline.Spreadsheets;

/// <summary>Text in the XML of a workbook, which may be in several pieces of different fonts.</summary>
internal static partial class PartText
{
    /// <summary>Adds the text of the element that a reader is at, without what tells how to pronounce it, and goes on to its end.</summary>
    public static void ReadInto(StringBuilder text, XmlReader xml)
    {
        var (depth, pronunciation) = (xml.Depth, int.MaxValue);
        if (xml.IsEmptyElement) return;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= pronunciation) pronunciation = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") pronunciation = xml.Depth;
            else if (pronunciation == int.MaxValue && IsText(xml.NodeType)) text.Append(xml.Value);
        }
    }

    /// <summary>A text with the characters that XML cannot hold, or that would not come through, put back: <c>_x000D_</c>.</summary>
    public static string Decode(string text) => Escaped().Replace(
        text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
