using System.IO.Compression;
using System.Xml.Linq;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// Packs a saved workbook again without what differs from one save to the next: the times and order of its entries, and
/// the random name and relationship ids of the document properties, which are written anew.
/// </summary>
internal static class DeterministicPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relationships = "_rels/.rels";
    private const string Properties = "docProps/core.xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string RandomExtension = ".psmdcp";

    // The earliest time that a zip can hold.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file with these document properties and no others.</summary>
    public static byte[] From(Stream saved, DocumentProperties properties)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(target, ContentTypes, stream => Save(WithProperties(Load(source, ContentTypes)), stream));
            Write(target, Relationships, stream => Save(Numbered(Load(source, Relationships)), stream));
            Write(target, Properties, stream => stream.Write(properties.ToXml()));
            foreach (var entry in source.Entries.Where(IsCopied).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var content = entry.Open();
                Write(target, entry.FullName, content.CopyTo);
            }
        }

        return packed.ToArray();
    }

    private static bool IsCopied(ZipArchiveEntry entry) =>
        entry.FullName is not (ContentTypes or Relationships or Properties) && !IsRandom(entry.FullName);

    private static bool IsRandom(string? path) => path?.EndsWith(RandomExtension, StringComparison.Ordinal) == true;

    private static void Write(ZipArchive archive, string path, Action<Stream> write)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        write(stream);
    }

    private static XElement Load(ZipArchive archive, string path)
    {
        using var stream = archive.GetEntry(path)!.Open();
        return XElement.Load(stream);
    }

    private static void Save(XElement element, Stream stream) => element.Save(stream, SaveOptions.DisableFormatting);

    private static XElement WithProperties(XElement types)
    {
        types.Elements().Where(type => type.Attribute("ContentType")!.Value == PropertiesType).Remove();
        types.Add(new XElement(
            types.Name.Namespace + "Override",
            new XAttribute("PartName", "/" + Properties),
            new XAttribute("ContentType", PropertiesType)));
        types.ReplaceNodes(types.Elements()
            .OrderBy(type => type.Name.LocalName, StringComparer.Ordinal)
            .ThenBy(type => (type.Attribute("Extension") ?? type.Attribute("PartName"))!.Value, StringComparer.Ordinal));
        return types;
    }

    private static XElement Numbered(XElement relationships)
    {
        foreach (var target in relationships.Elements().Select(relationship => relationship.Attribute("Target")!))
        {
            if (IsRandom(target.Value)) target.Value = "/" + Properties;
        }

        relationships.ReplaceNodes(relationships.Elements().OrderBy(relationship => relationship.Attribute("Target")!.Value, StringComparer.Ordinal));
        var number = 0;
        foreach (var relationship in relationships.Elements()) relationship.SetAttributeValue("Id", $"rId{++number}");
        return relationships;
    }
}
