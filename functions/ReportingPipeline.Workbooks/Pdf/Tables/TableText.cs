using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Tables;

/// <summary>The texts of a table's cells.</summary>
/// <param name="Headers">The headers of its columns.</param>
/// <param name="Kinds">What its columns hold.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableText(
    IReadOnlyList<string> Headers, IReadOnlyList<CellKind> Kinds, IReadOnlyList<(bool IsTotal, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>Of a table of a sheet.</summary>
    public static TableText Of(Table table, ReportTexts texts) => new(
        [.. table.Columns.Select(column => column.Header)],
        [.. table.Columns.Select(column => column.Kind)],
        [
            .. table.Rows.Select(row => (
                row.IsTotal,
                (IReadOnlyList<string>)[.. row.Cells.Zip(table.Columns, (cell, column) => CellText.Of(column.Kind, cell, texts))])),
        ]);
}
