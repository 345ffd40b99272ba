using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>Links lead somewhere, and say where.</summary>
internal static partial class LinkRules
{
    /// <summary>A link leads to a sheet of the workbook, which is there wherever the workbook is.</summary>
    public static IEnumerable<(string Place, string Advice)> Leads(CheckedSheet sheet) =>
        from link in sheet.Worksheet.Descendants<Hyperlink>()
        where SheetRange.Parse(link.Location?.Value ?? "") is not { } range || sheet.Workbook.Sheets.All(other => other.Name != range.Sheet)
        select (link.Reference?.Value ?? "", "Let the link lead to a sheet that is there, or remove it.");

    /// <summary>Who hears a link alone knows where it leads.</summary>
    public static IEnumerable<(string Place, string Advice)> Text(CheckedSheet sheet) =>
        from link in sheet.Worksheet.Descendants<Hyperlink>()
        let text = CellPlace.Parse(link.Reference?.Value ?? "") is { } place ? sheet.CellAt(place)?.Value : null
        where string.IsNullOrWhiteSpace(text) || SheetRange.Parse(text) is not null || Address().IsMatch(text)
        select (link.Reference?.Value ?? "", "Say in words where the link leads, and not by an address.");

    [GeneratedRegex(@"^\s*(?:[a-z][a-z0-9+.-]*:|www\.|#)\S+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
