namespace WorkbookCheck.Reading;

/// <summary>A cell that holds something.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="IsNumber">Whether it holds a number, or a day, which is one to spreadsheets.</param>
/// <param name="Value">The text, or the number as the file spells it.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Fonts">The fonts of its text: its own, or those of the parts that it has.</param>
internal sealed record CheckedCell(
    CellPlace Place, bool IsNumber, string Value, CellLook Look, IReadOnlyList<CellFont> Fonts);
