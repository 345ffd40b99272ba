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

    private static bool LeadsToCells(CheckedWorkbook workbook, string text) =>
        SheetRange.Parse(text) is { } range
        && workbook.Sheets.Any(sheet => sheet.Name == range.Sheet && sheet.Cells.Any(cell => range.Area.Contains(cell.Place)));

    // A comma between ranges, but not one in a quoted sheet name.
    [GeneratedRegex("(?<=^(?:[^']*'[^']*')*[^']*),")]
    private static partial Regex Separator();
}
