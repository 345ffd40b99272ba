using System.IO.Compression;
using System.Xml.Linq;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// Parts in one file, the same whenever it is packed: with no times, and with ids of parts that follow from their names.
/// The packages of .NET have the time of each part, and give the document properties a random name.
/// </summary>
internal static class DeterministicPackage
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace References = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The earliest time that a zip can hold.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file with the parts that it starts with, and all that these refer to.</summary>
    public static byte[] Of(IReadOnlyList<PackagePart> parts)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", stream => Save(TypesOf(parts), stream));
            Write(archive, "", parts);
        }

        return packed.ToArray();
    }

    // What a part refers to, the package itself having no path, and then those parts one after another.
    private static void Write(ZipArchive archive, string path, IReadOnlyList<PackagePart> parts)
    {
        if (parts.Count == 0) return;

        var name = Path.GetFileName(path);
        Write(archive, $"{path[..^name.Length]}_rels/{name}.rels", stream => Save(ReferencesTo(parts), stream));
        foreach (var part in parts)
        {
            Write(archive, part.Path, part.Write);
            Write(archive, part.Path, part.Parts);
        }
    }

    private static void Write(ZipArchive archive, string path, Action<Stream> write)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        write(stream);
    }

    private static void Save(XElement root, Stream stream) => root.Save(stream, SaveOptions.DisableFormatting);

    private static XElement TypesOf(IReadOnlyList<PackagePart> parts) => new(
        Types + "Types",
        new XElement(
            Types + "Default",
            new XAttribute("Extension", "rels"),
            new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        AllOf(parts).Select(part => new XElement(
            Types + "Override",
            new XAttribute("PartName", "/" + part.Path),
            new XAttribute("ContentType", part.Kind.ContentType))));

    private static XElement ReferencesTo(IReadOnlyList<PackagePart> parts) => new(
        References + "Relationships",
        parts.Select(part => new XElement(
            References + "Relationship",
            new XAttribute("Type", part.Kind.Relationship),
            new XAttribute("Target", "/" + part.Path),
            new XAttribute("Id", part.Id))));

    private static IEnumerable<PackagePart> AllOf(IReadOnlyList<PackagePart> parts) =>
        parts.SelectMany(part => AllOf(part.Parts).Prepend(part));
}
