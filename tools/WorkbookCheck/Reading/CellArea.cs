using System.Globalization;

namespace WorkbookCheck.Reading;

/// <summary>A rectangle of cells; both corners belong to it.</summary>
internal readonly record struct CellArea(CellPlace First, CellPlace Last)
{
    /// <summary>The rows, from the top.</summary>
    public IEnumerable<int> Rows => Enumerable.Range(First.Row, Last.Row - First.Row + 1);

    /// <summary>The columns, from the left.</summary>
    public IEnumerable<int> Columns => Enumerable.Range(First.Column, Last.Column - First.Column + 1);

    /// <summary>Whether a cell is in it.</summary>
    public bool Contains(CellPlace place) =>
        First.Row <= place.Row && place.Row <= Last.Row && First.Column <= place.Column && place.Column <= Last.Column;

    /// <summary>Reads a cell (B7), a rectangle (A1:C5), whole rows (1:4) or whole columns (A:C), with or without $; null if it is none of them.</summary>
    public static CellArea? Parse(string reference)
    {
        var ends = reference.Replace("$", "", StringComparison.Ordinal).Split(':');
        if (ends.Length > 2) return null;
        var (first, last) = (Corner(ends[0], 1, 1), Corner(ends[^1], CellPlace.LastRow, CellPlace.LastColumn));
        var isOneCell = ends.Length == 1 && CellPlace.Parse(ends[0]) is not null;
        return first is { } one && last is { } other && (isOneCell || ends.Length == 2) && one.Row <= other.Row && one.Column <= other.Column
            ? new CellArea(one, other)
            : null;
    }

    /// <summary>The address of one cell, or of the corners.</summary>
    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";

    // Of whole rows and columns, the other end of what is left out.
    private static CellPlace? Corner(string end, int row, int column) => end switch
    {
        "" => null,
        _ when end.All(char.IsAsciiDigit) => CellPlace.Parse(CellPlace.ColumnName(column) + end),
        _ when end.All(char.IsAsciiLetter) => CellPlace.Parse(end + row.ToString(CultureInfo.InvariantCulture)),
        _ => CellPlace.Parse(end),
    };
}
