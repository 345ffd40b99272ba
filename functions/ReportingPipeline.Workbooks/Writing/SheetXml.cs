using System.IO.Compression;
using System.Text;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The part of a sheet with its cells.</summary>
internal static class SheetXml
{
    private const string Root = "worksheet>";
    private const string Tables = "tableParts";

    /// <summary>Copies a saved sheet and refers it to its drawing, if it has one, and its tables, which stand last of all.</summary>
    public static void CopyWithReferences(ZipArchiveEntry sheet, string? drawingId, IReadOnlyList<string> tableIds, Stream target)
    {
        using var content = new MemoryStream();
        using (var source = sheet.Open()) source.CopyTo(content);
        var saved = content.GetBuffer().AsSpan(0, (int)content.Length);
        var end = saved.LastIndexOf("</"u8);
        var inside = saved[..end];
        var closing = saved[end..];
        var prefix = Encoding.UTF8.GetString(closing)[2..].TrimEnd()[..^Root.Length];

        // ClosedXML lists the tables of a sheet even where there are none.
        var noTables = inside.LastIndexOf(Encoding.UTF8.GetBytes($"<{prefix}{Tables} "));
        target.Write(noTables < 0 ? inside : inside[..noTables]);
        target.Write(Encoding.UTF8.GetBytes(References(prefix, drawingId, tableIds)));
        target.Write(closing);
    }

    // Years are text here, as labels are, and not numbers that somebody mistyped.
    private static string References(string prefix, string? drawingId, IReadOnlyList<string> tableIds) => string.Concat(
    [
        $"<{prefix}ignoredErrors><{prefix}ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/></{prefix}ignoredErrors>",
        .. drawingId is null ? [] : (string[])[Reference(prefix + "drawing", drawingId)],
        .. tableIds.Count == 0 ? [] : (string[])
        [
            $"<{prefix}{Tables} count=\"{tableIds.Count}\">",
            .. tableIds.Select(id => Reference(prefix + "tablePart", id)),
            $"</{prefix}{Tables}>",
        ],
    ]);

    private static string Reference(string element, string id) =>
        $"<{element} xmlns:r=\"{SavedPackage.References.NamespaceName}\" r:id=\"{id}\"/>";
}
