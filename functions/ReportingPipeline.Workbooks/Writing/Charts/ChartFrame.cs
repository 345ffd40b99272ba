using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>The room of a chart, bound to columns and rows so that it is printed with them.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Width">From one to the other, in widths of a digit.</param>
/// <param name="FirstRow">Its first row, from one.</param>
/// <param name="Height">How many rows high it is.</param>
internal sealed record ChartFrame(ChartEdge Left, ChartEdge Right, double Width, int FirstRow, int Height)
{
    // Between charts beside one another, in widths of a digit.
    private const double Gap = 1.5;

    /// <summary>Rooms of the same width, side by side across a sheet.</summary>
    public static IReadOnlyList<ChartFrame> Across(ColumnWidths widths, int count, int firstRow, int height)
    {
        var width = (widths.Total - ((count - 1) * Gap)) / count;
        return [.. Enumerable.Range(0, count).Select(index => new ChartFrame(
            ChartEdge.At(widths, index * (width + Gap)), ChartEdge.At(widths, (index * (width + Gap)) + width), width, firstRow, height))];
    }
}

/// <summary>An upright edge of a chart.</summary>
/// <param name="Column">The column that it is in, from zero.</param>
/// <param name="Offset">How far from the column's left side, in English metric units.</param>
internal sealed record ChartEdge(int Column, long Offset)
{
    // A digit of Calibri 11 is seven pixels wide, each a 96th of an inch.
    private const long UnitsPerDigit = 7 * 914_400 / 96;

    // What sums of widths may differ by.
    private const double Rounding = 1e-6;

    /// <summary>The edge at a distance from the sheet's left side, in widths of a digit; it never passes the last printed column.</summary>
    public static ChartEdge At(ColumnWidths widths, double distance)
    {
        var column = 0;
        while (column < widths.Printed.Count && distance >= widths.Printed[column] - Rounding) distance -= widths.Printed[column++];
        return column == widths.Printed.Count
            ? new ChartEdge(column, 0)
            : new ChartEdge(column, (long)(Math.Max(0, distance) * UnitsPerDigit));
    }
}
