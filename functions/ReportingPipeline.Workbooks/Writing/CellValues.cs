using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Puts values into cells as what they are.</summary>
internal static class CellValues
{
    // A spreadsheet would read such a text as a formula if it were typed in.
    private const string FormulaStarts = "=+-@";

    /// <summary>Puts in a number or a text, which never becomes a formula, even when somebody edits the cell afterwards.</summary>
    public static void Set(this IXLCell cell, Cell value, IXLStyle style)
    {
        cell.Style = style;
        if (value.Text is not { } text)
        {
            cell.SetValue(value.Number);
            return;
        }

        cell.SetValue(text);
        if (text.Length > 0 && FormulaStarts.Contains(text[0])) cell.Style.IncludeQuotePrefix = true;
    }
}
