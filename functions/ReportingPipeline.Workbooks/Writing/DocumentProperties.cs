using System.Globalization;
using System.Text;
using System.Xml;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>What a workbook says about itself.</summary>
internal sealed record DocumentProperties(
    string Title, string Subject, string Author, string Keywords, string Language, DateTimeOffset CreatedAt)
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The properties of a report in a language.</summary>
    public static DocumentProperties Of(ReportHeading heading, ReportTexts texts) => new(
        texts.DocumentTitle(heading),
        texts.DocumentSubject(heading),
        heading.CentreName,
        texts.DocumentKeywords(heading),
        texts.LanguageTag,
        heading.CreatedAt);

    /// <summary>The properties of an overview in a language; its figures are the centres'.</summary>
    public static DocumentProperties Of(OverviewModel model, ReportTexts texts) => new(
        texts.OverviewDocumentTitle(model),
        texts.OverviewSubject(model.Heading),
        string.Join(", ", model.Centres.Select(row => row.Centre.Name)),
        texts.OverviewKeywords(model),
        texts.LanguageTag,
        model.Heading.CreatedAt);

    /// <summary>The part of the package that holds them. ClosedXML has no property for the language.</summary>
    public byte[] ToXml()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
            xml.WriteAttributeString("xmlns", "xsi", null, Instance);
            xml.WriteElementString("dc", "title", DublinCore, Title);
            xml.WriteElementString("dc", "subject", DublinCore, Subject);
            xml.WriteElementString("dc", "creator", DublinCore, Author);
            xml.WriteElementString("cp", "keywords", Core, Keywords);
            xml.WriteElementString("cp", "lastModifiedBy", Core, Author);
            xml.WriteElementString("dc", "language", DublinCore, Language);
            WriteTime(xml, "created");
            WriteTime(xml, "modified");
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private void WriteTime(XmlWriter xml, string name)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
