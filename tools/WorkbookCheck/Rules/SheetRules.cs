using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>How a sheet is found, begins, and keeps its bearings.</summary>
internal static partial class SheetRules
{
    private const int LongestName = 31;

    /// <summary>A screen reader finds nothing on a blank sheet, and its user cannot know that there is nothing.</summary>
    public static IEnumerable<(string Place, string Advice)> Blank(CheckedSheet sheet)
    {
        if (IsBlank(sheet)) yield return ("A1", "Remove the sheet, as there is nothing on it.");
    }

    /// <summary>What is hidden is forgotten, and sent all the same.</summary>
    public static IEnumerable<(string Place, string Advice)> Hidden(CheckedSheet sheet)
    {
        if (sheet.IsHidden) yield return ("A1", "Show the sheet or remove it, as nobody knows what a hidden one tells.");
    }

    /// <summary>The name on the tab is what a reader chooses by.</summary>
    public static IEnumerable<(string Place, string Advice)> Name(CheckedSheet sheet)
    {
        var name = sheet.Name;
        if (string.IsNullOrWhiteSpace(name) || Standard().IsMatch(name)) yield return ("tab", "Name the sheet after what is on it.");
        if (name.Length > LongestName) yield return ("tab", $"Shorten the name to {LongestName} characters, as others cannot be opened everywhere.");
        if (sheet.Workbook.Sheets.Take(sheet.Index).Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            yield return ("tab", "Give the sheet a name that no other has.");
        }
    }

    /// <summary>Reading begins in the first cell.</summary>
    public static IEnumerable<(string Place, string Advice)> Title(CheckedSheet sheet)
    {
        var hasTitle = sheet.CellAt(new CellPlace(1, 1)) is { Kind: CellContent.Text } first && !string.IsNullOrWhiteSpace(first.Value);
        if (!IsBlank(sheet) && !hasTitle) yield return ("A1", "Put a title into the first cell, where reading begins.");
    }

    /// <summary>Without the headers in sight nobody knows what a number further down is.</summary>
    public static IEnumerable<(string Place, string Advice)> FreezePanes(CheckedSheet sheet)
    {
        var isFrozen = sheet.Worksheet.Descendants<Pane>().Any(pane => pane.State?.InnerText is "frozen" or "frozenSplit" && pane.VerticalSplit?.Value > 0);
        if (sheet.Tables.Count > 0 && !isFrozen) yield return ("A1", "Freeze the rows at the top, so that they stay in sight above the table.");
    }

    /// <summary>Merged cells take a screen reader's user out of row and column.</summary>
    public static IEnumerable<(string Place, string Advice)> MergedCells(CheckedSheet sheet) =>
        from merged in sheet.Worksheet.Descendants<MergeCell>()
        select (merged.Reference?.Value ?? "", "Split the merged cells, as row and column are lost in them.");

    private static bool IsBlank(CheckedSheet sheet) => !sheet.Cells.Any() && sheet.Drawings.Count == 0;

    // As spreadsheets name them in English, bokmål and nynorsk.
    [GeneratedRegex("^(?:Sheet|Ark) ?[0-9]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Standard();
}
