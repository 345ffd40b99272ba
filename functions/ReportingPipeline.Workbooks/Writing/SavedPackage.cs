using System.IO.Compression;
using System.Xml.Linq;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The parts of a workbook as ClosedXML has saved it.</summary>
internal static class SavedPackage
{
    /// <summary>The path of the part that lists sheets and names.</summary>
    public const string Workbook = "xl/workbook.xml";

    /// <summary>The namespace of the elements that say which part belongs to which.</summary>
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The namespace of attributes that refer to such an element.</summary>
    public static readonly XNamespace References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A part's root; null if there is no such part.</summary>
    public static XElement? Load(this ZipArchive package, string path)
    {
        if (package.GetEntry(path) is not { } entry) return null;

        using var stream = entry.Open();
        return XElement.Load(stream);
    }

    /// <summary>The paths of the sheets by their names.</summary>
    public static IReadOnlyDictionary<string, string> SheetPaths(this ZipArchive package)
    {
        var targets = package.Load(RelationshipsOf(Workbook))!.Elements()
            .ToDictionary(relationship => relationship.Attribute("Id")!.Value, relationship => relationship.Attribute("Target")!.Value);
        return package.Load(Workbook)!.Descendants().Where(element => element.Name.LocalName == "sheet").ToDictionary(
            sheet => sheet.Attribute("name")!.Value,
            sheet => targets[sheet.Attribute(References + "id")!.Value].TrimStart('/'));
    }

    /// <summary>The path of the part that holds the relationships of another.</summary>
    public static string RelationshipsOf(string path) =>
        $"{Path.GetDirectoryName(path)!.Replace('\\', '/')}/_rels/{Path.GetFileName(path)}.rels";

    /// <summary>A relationship to another part.</summary>
    public static XElement Relationship(string id, string type, string path) => new(
        Relationships + "Relationship",
        new XAttribute("Type", $"{References.NamespaceName}/{type}"),
        new XAttribute("Target", "/" + path),
        new XAttribute("Id", id));

    /// <summary>Writes a part as compact as it goes.</summary>
    public static void SaveCompact(this XElement root, Stream stream) => root.Save(stream, SaveOptions.DisableFormatting);
}
