using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using WorkbookCheck.Reading;
using WorkbookCheck.Rules;

namespace WorkbookCheck;

/// <summary>
/// Reads a finished workbook, whoever has written it, and tells what would keep somebody from reading it, with a screen
/// reader or without, and from printing or filing it as it is. That no meaning is carried by colour alone, only people can see.
/// </summary>
internal static class WorkbookRules
{
    private static readonly IReadOnlyList<(string Name, Rule<CheckedWorkbook> Find)> OfTheFile =
    [
        ("document-title", DocumentRules.Title),
        ("document-language", DocumentRules.Language),
        ("document-author", DocumentRules.Author),
        ("defined-name", DefinedNameRules.Resolves),
        ("macros", OutsideRules.Macros),
        ("remote-content", OutsideRules.RemoteContent),
    ];

    private static readonly IReadOnlyList<(string Name, Rule<CheckedSheet> Find)> OfEverySheet =
    [
        ("blank-sheet", SheetRules.Blank),
        ("hidden-sheet", SheetRules.Hidden),
        ("sheet-name", SheetRules.Name),
        ("sheet-title", SheetRules.Title),
        ("freeze-panes", SheetRules.FreezePanes),
        ("merged-cells", SheetRules.MergedCells),
        ("paper", PrintRules.Paper),
        ("fit-to-width", PrintRules.FitToWidth),
        ("print-titles", PrintRules.PrintTitles),
        ("table", TableRules.Table),
        ("table-name", TableRules.Name),
        ("table-header", TableRules.Header),
        ("header-text", TableRules.HeaderText),
        ("blank-row", TableRules.BlankRow),
        ("blank-column", TableRules.BlankColumn),
        ("formula-like-text", CellRules.FormulaLikeText),
        ("formula-error", CellRules.FormulaError),
        ("narrow-column", CellRules.NarrowColumn),
        ("contrast", ContrastRules.Text),
        ("alt-text", DrawingRules.AltText),
        ("chart-title", DrawingRules.ChartTitle),
        ("axis-title", DrawingRules.AxisTitle),
        ("chart-contrast", ContrastRules.Chart),
    ];

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> RuleNames => [.. OfTheFile.Select(rule => rule.Name), .. OfEverySheet.Select(rule => rule.Name)];

    /// <summary>What is wrong with a workbook, those of the whole file first and then sheet by sheet; empty if nothing is.</summary>
    /// <param name="file">The file; a stream that can seek, and stays open.</param>
    /// <exception cref="InvalidDataException">It is not a workbook in the format .xlsx, or a damaged one.</exception>
    public static IReadOnlyList<WorkbookFault> FaultsIn(Stream file)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var workbook = new CheckedWorkbook(document);
            return
            [
                .. from rule in OfTheFile
                   from fault in rule.Find(workbook)
                   select new WorkbookFault("", fault.Place, rule.Name, fault.Advice),
                .. from sheet in workbook.Sheets
                   from rule in OfEverySheet
                   from fault in rule.Find(sheet)
                   select new WorkbookFault(sheet.Name, fault.Place, rule.Name, fault.Advice),
            ];
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"It is not a workbook in the format .xlsx, or it is damaged: {damage.Message}", damage);
        }
    }
}
