using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>A sheet whose blocks have their places.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Widths">The widths of its columns.</param>
/// <param name="Heights">The height of every row, in points.</param>
/// <param name="RepeatedRows">How many rows stay in sight, and stand on every page.</param>
internal sealed record WrittenSheet(Sheet Sheet, ColumnWidths Widths, IReadOnlyList<double> Heights, int RepeatedRows)
{
    // A table's caption, and the blank row or the section's title above that.
    private const int RowsAbove = 2;

    /// <summary>The number of each cell's style, from the top and the left.</summary>
    public required IReadOnlyList<int> CellStyles { get; init; }

    /// <summary>Its tables.</summary>
    public required IReadOnlyList<PlacedTable> Tables { get; init; }

    /// <summary>Its charts.</summary>
    public required IReadOnlyList<PlacedChart> Charts { get; init; }

    /// <summary>Its links, and the row of each.</summary>
    public required IReadOnlyList<(Link Link, int Row)> Links { get; init; }

    /// <summary>How it falls into pages.</summary>
    public PrintedPage Page => PrintedPage.Of(
        Sheet, Widths.Total, Heights, Tables.Skip(1).Select(table => table.HeaderRow - RowsAbove), RepeatedRows);
}
