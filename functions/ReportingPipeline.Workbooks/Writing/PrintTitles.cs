using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// The rows that are repeated on every printed page. ClosedXML writes them as rows relative to a cell (1:5), which
/// LibreOffice does not repeat; every spreadsheet program repeats fixed ones ($1:$5).
/// </summary>
internal static partial class PrintTitles
{
    private const string Name = "_xlnm.Print_Titles";

    /// <summary>The part of a saved workbook that names them, with fixed rows.</summary>
    public static PackagePart Fixed(ZipArchive saved)
    {
        var workbook = saved.Load(SavedPackage.Workbook)!;
        var names = workbook.Descendants().Where(element => element.Attribute("name")?.Value == Name);
        foreach (var name in names) name.Value = Rows().Replace(name.Value, "!$$$1:$$$2");
        return new PackagePart(SavedPackage.Workbook, null, workbook.SaveCompact);
    }

    [GeneratedRegex("!([0-9]+):([0-9]+)$")]
    private static partial Regex Rows();
}
