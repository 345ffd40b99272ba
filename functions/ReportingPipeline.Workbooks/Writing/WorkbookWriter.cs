using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes described sheets as one file.</summary>
internal static class WorkbookWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, DocumentProperties properties)
    {
        var (written, cells) = WriteCells(sheets);
        using var saved = cells;
        var parts = SheetParts.Of(written, saved, properties.Language);
        return DeterministicPackage.Of(
        [
            new PackagePart("docProps/core.xml", PartKind.Properties, stream => stream.Write(properties.ToXml())),
            new PackagePart(
                "xl/workbook.xml", PartKind.Workbook, stream => WorkbookXml.Of(written, [.. parts.Select(part => part.Id)]).Save(stream))
            {
                Parts =
                [
                    .. parts,
                    Copied("xl/sharedStrings.xml", PartKind.SharedTexts),
                    new PackagePart(SavedStyles.Path, PartKind.Styles, stream => stream.Write(SavedStyles.Part)),
                    Copied("xl/theme/theme1.xml", PartKind.Theme),
                ],
            },
        ]);

        PackagePart Copied(string path, PartKind kind) => new(path, kind, stream => saved.Copy(path, stream));
    }

    // Whatever ClosedXML has in memory is let go before anything else is made.
    private static (IReadOnlyList<WrittenSheet> Written, SavedCells Cells) WriteCells(IReadOnlyList<Sheet> sheets)
    {
        var tables = sheets.SelectMany(sheet => sheet.Blocks).OfType<Table>().ToDictionary(table => table.Name);
        using var workbook = new XLWorkbook();
        var written = sheets.Select(sheet => SheetWriter.Write(workbook, sheet, tables)).ToList();
        return (written, SavedCells.Of(workbook));
    }
}
