using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>How a sheet comes out of a printer.</summary>
internal static partial class PrintRules
{
    private const uint A4 = 9;

    /// <summary>The paper is A4.</summary>
    public static IEnumerable<(string Place, string Advice)> Paper(CheckedSheet sheet)
    {
        if (Setup(sheet)?.PaperSize?.Value != A4) yield return ("page setup", "Set the paper size to A4.");
    }

    /// <summary>No column is printed on a page of its own.</summary>
    public static IEnumerable<(string Place, string Advice)> FitToWidth(CheckedSheet sheet)
    {
        var fits = sheet.Worksheet.SheetProperties?.PageSetupProperties?.FitToPage?.Value == true
            && (Setup(sheet)?.FitToWidth?.Value ?? 1) == 1;
        if (!fits) yield return ("page setup", "Fit the sheet to one page in width.");
    }

    /// <summary>A second page says what it belongs to. Only fixed rows ($1:$5) are repeated by every program.</summary>
    public static IEnumerable<(string Place, string Advice)> PrintTitles(CheckedSheet sheet)
    {
        var titles = sheet.Workbook.Names.FirstOrDefault(name =>
            name.Name?.Value == "_xlnm.Print_Titles" && name.LocalSheetId?.Value == sheet.Index);
        var isRepeated = titles is not null && FixedRows().IsMatch(titles.Text);
        if (sheet.Tables.Count > 0 && !isRepeated)
        {
            yield return ("page setup", "Repeat the rows at the top on every printed page, and name them as $1:$2.");
        }
    }

    private static PageSetup? Setup(CheckedSheet sheet) => sheet.Worksheet.Descendants<PageSetup>().FirstOrDefault();

    [GeneratedRegex(@"![$][0-9]+:[$][0-9]+$")]
    private static partial Regex FixedRows();
}
