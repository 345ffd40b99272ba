using System.Globalization;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

/// <summary>Parts of a described sheet as text.</summary>
internal static class SheetText
{
    /// <summary>The cells of a row, with every space one that breaks.</summary>
    public static string Of(Row row) => string.Join(
        " | ", row.Cells.Select(cell => cell.Text?.Replace('\u00A0', ' ') ?? cell.Number.ToString(CultureInfo.InvariantCulture)));
}
