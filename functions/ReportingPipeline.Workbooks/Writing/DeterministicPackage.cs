using System.IO.Compression;
using System.Xml.Linq;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// Packs a saved workbook again, with its tables and charts, and without what differs from one save to the next: the times
/// and order of its entries, and the random name and relationship ids of the document properties, which are written anew.
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

    /// <summary>The file with the tables and charts of its sheets and with these document properties and no others.</summary>
    public static byte[] From(Stream saved, DocumentProperties properties, IReadOnlyList<WrittenSheet> sheets)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            IReadOnlyList<PackagePart> added =
            [
                new(Properties, PropertiesType, stream => stream.Write(properties.ToXml())),
                PrintTitles.Fixed(source),
                NamedStyles.Of(source),
                .. SheetParts.Of(source, sheets, properties.Language),
            ];
            Write(target, ContentTypes, WithTypes(source.Load(ContentTypes)!, added).SaveCompact);
            Write(target, Relationships, Numbered(source.Load(Relationships)!).SaveCompact);
            foreach (var part in Copied(source).ExceptBy(added.Select(part => part.Path), part => part.Path)
                .Concat(added).OrderBy(part => part.Path, StringComparer.Ordinal))
            {
                Write(target, part.Path, part.Write);
            }
        }

        return packed.ToArray();
    }

    private static IEnumerable<PackagePart> Copied(ZipArchive source) => source.Entries
        .Where(entry => entry.FullName is not (ContentTypes or Relationships) && !IsRandom(entry.FullName))
        .Select(entry => new PackagePart(entry.FullName, null, target =>
        {
            using var content = entry.Open();
            content.CopyTo(target);
        }));

    private static bool IsRandom(string? path) => path?.EndsWith(RandomExtension, StringComparison.Ordinal) == true;

    private static void Write(ZipArchive archive, string path, Action<Stream> write)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        write(stream);
    }

    private static XElement WithTypes(XElement types, IReadOnlyList<PackagePart> added)
    {
        types.Elements().Where(type => type.Attribute("ContentType")!.Value == PropertiesType).Remove();
        types.Add(added.Where(part => part.ContentType is not null).Select(part => new XElement(
            types.Name.Namespace + "Override",
            new XAttribute("PartName", "/" + part.Path),
            new XAttribute("ContentType", part.ContentType!))));
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

        relationships.ReplaceNodes(relationships.Elements()
            .OrderBy(relationship => relationship.Attribute("Target")!.Value, StringComparer.Ordinal));
        var number = 0;
        foreach (var relationship in relationships.Elements()) relationship.SetAttributeValue("Id", $"rId{++number}");
        return relationships;
    }
}
