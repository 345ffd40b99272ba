using System.Globalization;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>What stands in cells can be seen, and is what it seems.</summary>
internal static class CellRules
{
    // What a cell needs beside its number: five of the seven pixels that a digit has.
    private const double Padding = 5d / 7;

    /// <summary>A text that begins like a formula becomes one once somebody edits the cell.</summary>
    public static IEnumerable<(string Place, string Advice)> FormulaLikeText(CheckedSheet sheet) =>
        from cell in sheet.Cells
        where cell is { IsNumber: false, Look.HasQuotePrefix: false }
        where cell.Value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        select (cell.Place.ToString(), "Mark the cell as text (quote prefix), as it begins like a formula.");

    /// <summary>A number that does not fit is shown as ####; roughly measured, as fonts differ.</summary>
    public static IEnumerable<(string Place, string Advice)> NarrowColumn(CheckedSheet sheet)
    {
        foreach (var cell in sheet.Cells.Where(cell => cell.IsNumber))
        {
            var number = double.Parse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
            var shown = FormattedNumber.Of(number, cell.Look.NumberFormat);
            var needed = (shown.Sum(Width) * cell.Look.Font.Size / sheet.Workbook.Looks.Normal.Size) + Padding;
            if (sheet.WidthOf(cell.Place.Column) < needed)
            {
                var advice = $"Widen the column to {Math.Ceiling(needed):0}, as {shown} is shown as #### in it.";
                yield return (cell.Place.ToString(), advice);
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
