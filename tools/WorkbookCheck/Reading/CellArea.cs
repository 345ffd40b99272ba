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

    /// <summary>Reads a cell (B7), a rectangle (A1:C5), rows (1:4) or columns (A:C); null for anything else.</summary>
    public static CellArea? Parse(string reference)
    {
        var (first, last) = reference.Replace("$", "", StringComparison.Ordinal).Split(':') switch
        {
            [var only] => (CellPlace.Parse(only), CellPlace.Parse(only)),
            [var start, var end] => (Corner(start, 1, 1), Corner(end, CellPlace.LastRow, CellPlace.LastColumn)),
            _ => (null, null),
        };
        return first is { } one && last is { } other && one.Row <= other.Row && one.Column <= other.Column
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
