using System.Globalization;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>What stands in cells can be seen, and is what it seems.</summary>
internal static class CellRules
{
    // What a cell needs beside its number: five of the seven pixels that a digit has.
    private const double Padding = 5d / 7;

    /// <summary>A text that begins like a formula becomes one as soon as somebody edits the cell or a program reads it.</summary>
    public static IEnumerable<(string Place, string Advice)> FormulaLikeText(CheckedSheet sheet) =>
        from cell in sheet.Cells
        where cell is { Kind: CellContent.Text, Formula: null, Look.HasQuotePrefix: false, Value: ['=' or '+' or '-' or '@' or '\t' or '\r', ..] }
        select (cell.Place.ToString(), "Mark the cell as text (quote prefix), as it begins like a formula.");

    /// <summary>An error in the place of a number, or a formula that has lost its cells.</summary>
    public static IEnumerable<(string Place, string Advice)> FormulaError(CheckedSheet sheet) =>
        from cell in sheet.Cells
        where cell.Kind == CellContent.Error || cell.Formula?.Contains("#REF!", StringComparison.Ordinal) == true
        select (cell.Place.ToString(), $"Put the formula right, as it gives {cell.Value}.");

    /// <summary>A number that does not fit is shown as ####. Roughly measured, as widths differ between fonts and programs.</summary>
    public static IEnumerable<(string Place, string Advice)> NarrowColumn(CheckedSheet sheet)
    {
        foreach (var cell in sheet.Cells.Where(cell => cell is { Kind: CellContent.Number, Look.ShrinksToFit: false }))
        {
            if (!double.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) continue;
            var shown = FormattedNumber.Of(number, cell.Look.NumberFormat);
            var needed = (shown.Sum(Width) * cell.Look.Font.Size / sheet.Workbook.Looks.Normal.Size) + Padding;
            if (sheet.WidthOf(cell.Place.Column) is { } width && width < needed)
            {
                yield return (cell.Place.ToString(), $"Widen the column to {Math.Ceiling(needed):0}, as {shown} is shown as #### in it.");
            }
        }
    }

    // In digits, of which most characters are about as wide.
    private static double Width(char character) => character switch
    {
        '.' or ',' or ':' or ' ' or '\u00A0' or '-' or '/' => 0.5,
        '%' => 1.4,
        _ => 1,
    };
}
