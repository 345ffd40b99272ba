using WorkbookCheck.Reading;
using WorkbookCheck.Rules;

namespace WorkbookCheck;

/// <summary>
/// What would keep somebody from reading a finished workbook, with a screen reader or without, or from printing or
/// filing it. A rule is here if a change of the writer, its layout, its texts or its data could break it; that no
/// meaning is carried by colour alone, only people can see.
/// </summary>
internal static class WorkbookRules
{
    private static readonly IReadOnlyList<(string Name, Rule<CheckedWorkbook> Find)> OfTheFile =
    [
        ("document-title", DocumentRules.Title),
        ("document-language", DocumentRules.Language),
        ("document-author", DocumentRules.Author),
        ("defined-name", DefinedNameRules.Resolves),
    ];

    private static readonly IReadOnlyList<(string Name, Rule<CheckedSheet> Find)> OfEverySheet =
    [
        ("hidden-sheet", SheetRules.Hidden),
        ("sheet-name", SheetRules.Name),
        ("sheet-title", SheetRules.Title),
        ("title-style", HeadingRules.TitleStyle),
        ("caption-style", HeadingRules.CaptionStyle),
        ("section-style", HeadingRules.SectionStyle),
        ("link-target", LinkRules.Leads),
        ("link-text", LinkRules.Text),
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
        ("narrow-column", CellRules.NarrowColumn),
        ("contrast", ContrastRules.Text),
        ("alt-text", DrawingRules.AltText),
        ("alt-text-value", DrawingRules.AltTextValue),
        ("chart-title", DrawingRules.ChartTitle),
        ("axis-title", DrawingRules.AxisTitle),
        ("chart-contrast", ContrastRules.Chart),
    ];

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> Names =>
        [.. OfTheFile.Select(rule => rule.Name), .. OfEverySheet.Select(rule => rule.Name)];

    /// <summary>What is wrong with a workbook, first as a whole and then sheet by sheet; empty if nothing is.</summary>
    /// <param name="file">The file; a stream that can seek, and stays open.</param>
    /// <exception cref="InvalidDataException">It is not a workbook in the format .xlsx, or a damaged one.</exception>
    public static IReadOnlyList<WorkbookFault> FaultsIn(Stream file) => CheckedWorkbook.Read(file, FaultsIn);

    private static IEnumerable<WorkbookFault> FaultsIn(CheckedWorkbook workbook) =>
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
