namespace ReportingPipeline.Workbooks.Layout;

/// <summary>Numbers of one kind, drawn alike.</summary>
/// <param name="Name">The cell with its name.</param>
/// <param name="IsEarlier">Whether it is of an earlier time than what the chart is about.</param>
/// <param name="Values">Its cells, one for every category; a line has none for the last categories if they are missing.</param>
internal sealed record ChartSeries(ChartCell Name, bool IsEarlier, IReadOnlyList<ChartCell> Values)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasNumber => First >= 0;

    /// <summary>The place of its first number, from zero; -1 if there is none.</summary>
    public int First => Values.ToList().FindIndex(cell => cell.IsNumber);

    /// <summary>The place of its last number, from zero; -1 if there is none.</summary>
    public int Last => Values.ToList().FindLastIndex(cell => cell.IsNumber);

    /// <summary>Whether something is missing between its numbers.</summary>
    public bool HasGap => Values.Count(cell => cell.IsNumber) < Last - First + 1;
}

/// <summary>A cell of a table, and where it stands.</summary>
/// <param name="Row">Its row in the table, from zero for the header.</param>
/// <param name="Column">Its column in the table, from zero.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Its value.</param>
internal sealed record ChartCell(int Row, int Column, CellKind Kind, Cell Value)
{
    /// <summary>Whether there is a number to draw.</summary>
    public bool IsNumber => Value.Text is null;

    /// <summary>The cell of a row, from zero below the header.</summary>
    public static ChartCell Of(Table table, int row, int column) =>
        new(row + 1, column, table.Columns[column].Kind, table.Rows[row].Cells[column]);

    /// <summary>The header of a column.</summary>
    public static ChartCell OfHeader(Table table, int column) => new(0, column, CellKind.Text, table.Columns[column].Header);
}
