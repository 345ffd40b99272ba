using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ReportingPipeline.Spreadsheets;

/// <summary>
/// The XML of a workbook's parts as it streams by, by names without namespaces, since there are two sets of those. Objects of the
/// Open XML SDK would be built one inside the other as deep as a file asks for, until the stack is full.
/// </summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>A reader at the beginning of a part.</summary>
    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Settings);

    /// <summary>A whole number that an attribute holds; null if it is missing or holds none.</summary>
    public static int? Number(XmlReader element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The relationship that an element names: its attribute <c>id</c> of any namespace.</summary>
    public static string? RelationshipId(XmlReader element)
    {
        string? id = null;
        while (element.MoveToNextAttribute())
        {
            if (element.LocalName == "id" && element.Prefix.Length > 0) id = element.Value;
        }

        element.MoveToElement();
        return id;
    }
}
