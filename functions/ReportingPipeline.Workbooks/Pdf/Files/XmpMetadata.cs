using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PdfSharp.Pdf;

namespace ReportingPipeline.Workbooks.Pdf.Files;

/// <summary>What a PDF says about itself to programs that file it, and to which standards it keeps.</summary>
/// <param name="Document">The document, once it is saved.</param>
internal sealed record XmpMetadata(PdfDocument Document)
{
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    private PdfDocumentInformation Info => Document.Info;

    private string Time => Info.CreationDate.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>The packet.</summary>
    public byte[] ToXml() => Encoding.UTF8.GetBytes(
        $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{Packet()}\n<?xpacket end=\"r\"?>");

    private XElement Packet() => new(
        Meta + "xmpmeta",
        new XAttribute(XNamespace.Xmlns + "x", Meta),
        new XElement(
            Rdf + "RDF",
            new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
            Description("dc", DublinCore, ("title", InLanguage(Info.Title)), ("creator", List("Seq", Info.Author)),
                ("description", InLanguage(Info.Subject)), ("language", List("Bag", Document.Internals.Catalog.Language))),
            Description("xmp", Basic, ("CreatorTool", Info.Creator), ("CreateDate", Time), ("ModifyDate", Time), ("MetadataDate", Time)),
            Description("pdf", Pdf, ("Producer", Info.Producer), ("Keywords", Info.Keywords)),
            Description("pdfaid", PdfA, ("part", "2"), ("conformance", "A")),
            Description("pdfuaid", PdfUa, ("part", "1")),
            PdfUaSchema()));

    private static XElement Description(string prefix, XNamespace schema, params (string Name, object Value)[] values) => new(
        Rdf + "Description",
        new XAttribute(Rdf + "about", ""),
        new XAttribute(XNamespace.Xmlns + prefix, schema),
        values.Select(value => new XElement(schema + value.Name, value.Value)));

    private static XElement InLanguage(string text) =>
        new(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));

    private static XElement List(string kind, string item) => new(Rdf + kind, new XElement(Rdf + "li", item));

    // PDF/A knows no PDF/UA, so a file that keeps to both describes what it says of the other.
    private static XElement PdfUaSchema() => new(
        Rdf + "Description",
        new XAttribute(Rdf + "about", ""),
        new XAttribute(XNamespace.Xmlns + "pdfaExtension", Extension),
        new XAttribute(XNamespace.Xmlns + "pdfaSchema", Schema),
        new XAttribute(XNamespace.Xmlns + "pdfaProperty", Property),
        new XElement(Extension + "schemas", new XElement(Rdf + "Bag", Resource(
            Schema,
            ("schema", "PDF/UA Universal Accessibility Schema"),
            ("namespaceURI", PdfUa.NamespaceName),
            ("prefix", "pdfuaid"),
            ("property", new XElement(Rdf + "Seq", Resource(
                Property,
                ("name", "part"),
                ("valueType", "Integer"),
                ("category", "internal"),
                ("description", "Indicates, which part of ISO 14289 standard is followed"))))))));

    private static XElement Resource(XNamespace schema, params (string Name, object Value)[] values) => new(
        Rdf + "li",
        new XAttribute(Rdf + "parseType", "Resource"),
        values.Select(value => new XElement(schema + value.Name, value.Value)));
}
