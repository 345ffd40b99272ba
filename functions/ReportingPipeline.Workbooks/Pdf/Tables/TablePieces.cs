using PdfSharp.UniversalAccessibility;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Pages;

namespace ReportingPipeline.Workbooks.Pdf.Tables;

/// <summary>A table in pieces.</summary>
internal static class TablePieces
{
    private const double SpaceBefore = 3;

    /// <summary>
    /// The rows of a table between its tags. They stay together if a page can hold them; otherwise the header is repeated, and no
    /// page begins or ends with a single row.
    /// </summary>
    public static IEnumerable<Piece> Of(TableText table, TableGrid grid, TextRuler ruler, double pageHeight, bool staysWithNext)
    {
        IReadOnlyList<bool> isText = [.. table.Kinds.Select(CellFormat.IsText)];
        var header = TableRow.Of(grid, isText, grid.Header, Colors.Dark, table.Headers, ruler).First();
        var rows = table.Rows
            .SelectMany(row => TableRow.Of(
                grid, isText, row.IsTotal ? grid.Total : grid.Cell, row.IsTotal ? Colors.Pale : null, row.Cells, ruler))
            .Select(row => row.AsRow() with { Repeated = header.AsRepeatedHeader() })
            .Prepend(header.AsHeader() with { SpaceBefore = SpaceBefore })
            .ToList();
        var fits = rows.Sum(row => row.SpaceBefore + row.Height) <= pageHeight;
        return
        [
            Piece.Tag(canvas => canvas.Open(PdfBlockLevelElementTag.Table)) with { StaysWithNext = true },
            .. rows.Select((row, index) => row with
            {
                StaysWithNext = index == rows.Count - 1 ? staysWithNext : fits || index is 0 or 1 || index == rows.Count - 2,
            }),
            Piece.Tag(canvas => canvas.Close()) with { StaysWithNext = staysWithNext },
        ];
    }
}
