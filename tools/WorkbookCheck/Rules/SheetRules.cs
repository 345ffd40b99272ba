using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>How a sheet is found, begins, and keeps its bearings.</summary>
internal static partial class SheetRules
{
    /// <summary>What is hidden is forgotten, and sent all the same.</summary>
    public static IEnumerable<(string Place, string Advice)> Hidden(CheckedSheet sheet)
    {
        if (sheet.IsHidden) yield return ("A1", "Show the sheet or remove it, as nobody knows what a hidden one has.");
    }

    /// <summary>The name on the tab is what a reader chooses by.</summary>
    public static IEnumerable<(string Place, string Advice)> Name(CheckedSheet sheet)
    {
        if (Standard().IsMatch(sheet.Name)) yield return ("tab", "Name the sheet after what is on it.");
    }

    /// <summary>Reading begins in the first cell.</summary>
    public static IEnumerable<(string Place, string Advice)> Title(CheckedSheet sheet)
    {
        var first = sheet.CellAt(new CellPlace(1, 1));
        if (first is not { IsNumber: false } || string.IsNullOrWhiteSpace(first.Value))
        {
            yield return ("A1", "Put a title into the first cell, where reading begins.");
        }
    }

    /// <summary>Without the headers in sight nobody knows what a number further down is.</summary>
    public static IEnumerable<(string Place, string Advice)> FreezePanes(CheckedSheet sheet)
    {
        var isFrozen = sheet.Worksheet.Descendants<Pane>()
            .Any(pane => pane.State?.InnerText is "frozen" or "frozenSplit" && pane.VerticalSplit?.Value > 0);
        if (sheet.Tables.Count > 0 && !isFrozen)
        {
            yield return ("A1", "Freeze the rows at the top, so that they stay in sight above the table.");
        }
    }

    /// <summary>Merged cells take a screen reader's user out of row and column.</summary>
    public static IEnumerable<(string Place, string Advice)> MergedCells(CheckedSheet sheet) =>
        from merged in sheet.Worksheet.Descendants<MergeCell>()
        select (merged.Reference?.Value ?? "", "Split the merged cells, as row and column are lost in them.");

    // As spreadsheets name them in English, bokmål and nynorsk.
    [GeneratedRegex("^(?:Sheet|Ark) ?[0-9]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Standard();
}
