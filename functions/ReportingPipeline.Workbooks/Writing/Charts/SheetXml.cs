using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>The part of a sheet with its cells.</summary>
internal static class SheetXml
{
    private static readonly XmlWriterSettings Compact = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>Copies a sheet as it is and refers it to its drawing, which stands before its tables.</summary>
    public static void CopyWithDrawing(ZipArchiveEntry sheet, string drawingId, Stream target)
    {
        using var source = sheet.Open();
        using var reader = XmlReader.Create(source);
        using var writer = XmlWriter.Create(target, Compact);
        reader.MoveToContent();
        var (prefix, name) = (reader.Prefix, reader.NamespaceURI);
        writer.WriteStartElement(prefix, reader.LocalName, name);
        writer.WriteAttributes(reader, defattr: false);
        reader.Read();
        while (reader.NodeType == XmlNodeType.Element && reader.LocalName != "tableParts") writer.WriteNode(reader, defattr: false);

        writer.WriteStartElement(prefix, "drawing", name);
        writer.WriteAttributeString("r", "id", SavedPackage.References.NamespaceName, drawingId);
        writer.WriteEndElement();
        while (reader.NodeType == XmlNodeType.Element) writer.WriteNode(reader, defattr: false);
        writer.WriteEndElement();
    }
}
