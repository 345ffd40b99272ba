using System.Text.RegularExpressions;

namespace WorkbookCheck.Reading;

/// <summary>Cells of a sheet, as names and links refer to them.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Area">The cells.</param>
internal sealed partial record SheetRange(string Sheet, CellArea Area)
{
    /// <summary>Reads a reference such as 'Om tallene'!A1 or Tall!$A$1:$C$5; null if it is none.</summary>
    public static SheetRange? Parse(string reference)
    {
        var match = Range().Match(reference);
        if (CellArea.Parse(match.Groups["cells"].Value) is not { } area) return null;

        var name = match.Groups["quoted"] is { Success: true } quoted
            ? quoted.Value.Replace("''", "'", StringComparison.Ordinal)
            : match.Groups["plain"].Value;
        return new SheetRange(name, area);
    }

    [GeneratedRegex(@"^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!(?<cells>[A-Za-z0-9$:]+)$")]
    private static partial Regex Range();
}
