using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkbookCheck.Reading;

/// <summary>Where a cell is; rows and columns count from 1.</summary>
internal readonly partial record struct CellPlace(int Row, int Column)
{
    /// <summary>The last row of a sheet.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>The last column of a sheet, XFD.</summary>
    public const int LastColumn = 16_384;

    /// <summary>Reads an address such as B7 or $B$7; null if it is none.</summary>
    public static CellPlace? Parse(string address)
    {
        if (Address().Match(address) is not { Success: true } match) return null;
        var letters = match.Groups["column"].Value.ToUpperInvariant();
        var column = letters.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1);
        var row = int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture);
        return column <= LastColumn && row is >= 1 and <= LastRow ? new CellPlace(row, column) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column.</summary>
    public static string ColumnName(int column) => column <= 26
        ? $"{(char)('A' + column - 1)}"
        : ColumnName((column - 1) / 26) + ColumnName(((column - 1) % 26) + 1);

    [GeneratedRegex(@"^\$?(?<column>[A-Za-z]{1,3})\$?(?<row>[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
