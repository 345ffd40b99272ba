using System.Text.RegularExpressions;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>Names that other workbooks and programs find figures by.</summary>
internal static partial class DefinedNameRules
{
    /// <summary>A name leads to cells that hold something.</summary>
    public static IEnumerable<(string Place, string Advice)> Resolves(CheckedWorkbook workbook) =>
        from name in workbook.Names
        where !Separator().Split(name.Text).All(range => LeadsToCells(workbook, range))
        let advice = $"Let the name lead to cells that hold something, or remove it, as '{name.Text}' does not."
        select (name.Name?.Value ?? "", advice);

    private static bool LeadsToCells(CheckedWorkbook workbook, string range)
    {
        var match = Range().Match(range);
        if (CellArea.Parse(match.Groups["cells"].Value) is not { } area) return false;
        var name = match.Groups["quoted"] is { Success: true } quoted
            ? quoted.Value.Replace("''", "'", StringComparison.Ordinal)
            : match.Groups["plain"].Value;
        return workbook.Sheets.Any(sheet => sheet.Name == name && sheet.Cells.Any(cell => area.Contains(cell.Place)));
    }

    [GeneratedRegex(@"^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!(?<cells>[A-Za-z0-9$:]+)$")]
    private static partial Regex Range();

    // A comma between ranges, but not one in a quoted sheet name.
    [GeneratedRegex("(?<=^(?:[^']*'[^']*')*[^']*),")]
    private static partial Regex Separator();
}
