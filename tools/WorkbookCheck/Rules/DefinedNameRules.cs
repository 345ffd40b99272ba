using System.Text.RegularExpressions;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>Names that other workbooks and programs find figures by.</summary>
internal static partial class DefinedNameRules
{
    /// <summary>A name leads to cells that hold something.</summary>
    public static IEnumerable<(string Place, string Advice)> Resolves(CheckedWorkbook workbook) =>
        from name in workbook.Names
        where !Leads(workbook, name.Text)
        select (name.Name?.Value ?? "", $"Let the name lead to cells that hold something, or remove it, as '{name.Text}' does not.");

    private static bool Leads(CheckedWorkbook workbook, string meaning)
    {
        if (TableColumn().Match(meaning) is { Success: true } column) return IsTable(workbook, column.Groups["table"].Value, column.Groups["column"].Value);
        var ranges = Separator().Split(meaning);
        return ranges.All(range => LeadsToCells(workbook, range));
    }

    private static bool IsTable(CheckedWorkbook workbook, string name, string column) =>
        workbook.Sheets.SelectMany(sheet => sheet.Tables).Any(table => table.Name == name && (column.Length == 0 || table.Headers.Contains(column)));

    private static bool LeadsToCells(CheckedWorkbook workbook, string range)
    {
        if (Range().Match(range) is not { Success: true } match || CellArea.Parse(match.Groups["cells"].Value) is not { } area) return false;
        var sheetName = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["plain"].Value;
        return workbook.Sheets.FirstOrDefault(sheet => sheet.Name == sheetName)?.Cells.Any(cell => area.Contains(cell.Place)) == true;
    }

    [GeneratedRegex(@"^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!(?<cells>[A-Za-z0-9$:]+)$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<table>[\p{L}_][\p{L}\p{N}_.]*)\[(?<column>[^\[\]]*)\]$")]
    private static partial Regex TableColumn();

    // A comma between ranges, but not one in a quoted sheet name.
    [GeneratedRegex("(?<=^(?:[^']*'[^']*')*[^']*),")]
    private static partial Regex Separator();
}
