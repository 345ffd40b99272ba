using System.Globalization;

namespace ReportingPipeline.Tests.Workbooks.InWords;

/// <summary>Cells as text.</summary>
internal static class CellInWords
{
    /// <summary>The format of a cell that has none of its own.</summary>
    public const string NoFormat = "General";

    /// <summary>A cell's value, and its format where that is not the expected one.</summary>
    public static string Of(OpenedCell cell, string expectedFormat) =>
        cell.Format == expectedFormat ? ValueOf(cell) : $"{ValueOf(cell)} [{cell.Format}]";

    /// <summary>A cell's value as the file spells it, but a day as one and not as the number that it is to spreadsheets.</summary>
    public static string ValueOf(OpenedCell cell) =>
        !cell.IsText && cell.Format == "dd.mm.yyyy" && int.TryParse(cell.Value, CultureInfo.InvariantCulture, out var day)
            ? DateOnly.FromDateTime(DateTime.FromOADate(day)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.Value;

    /// <summary>Cells beside one another.</summary>
    public static string Beside(IEnumerable<string> cells) => string.Join(" | ", cells);
}
