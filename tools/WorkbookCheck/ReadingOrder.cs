using System.Globalization;
using WorkbookCheck.Reading;

namespace WorkbookCheck;

/// <summary>A workbook as a screen reader reads it out: sheet by sheet, cell by cell, and then what lies on the sheet.</summary>
internal static class ReadingOrder
{
    // The numbers of the built-in styles Title and Heading 1 to 4: ECMA-376 part 1, 18.8.7.
    private const uint Title = 15;
    private const uint LastHeading = 19;

    /// <summary>What is read out of a file, a line for each thing that is read as one; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">It is not a workbook in the format .xlsx, or a damaged one.</exception>
    public static IReadOnlyList<string> In(Stream file) => CheckedWorkbook.Read(
        file,
        workbook => workbook.Sheets.Where(sheet => !sheet.IsHidden).SelectMany(sheet => Of(sheet).Prepend($"sheet: {sheet.Name}")));

    private static IEnumerable<string> Of(CheckedSheet sheet) =>
    [
        .. sheet.Cells.GroupBy(cell => cell.Place.Row).OrderBy(row => row.Key)
            .Select(row => Line(sheet, [.. row.OrderBy(cell => cell.Place.Column)])),
        .. sheet.Drawings.Select(drawing => $"  {(drawing.Chart is null ? "picture" : "chart")} {drawing.Name}: {drawing.AltText}"),
    ];

    // Within a table, a cell is read with the header of its column.
    private static string Line(CheckedSheet sheet, IReadOnlyList<CheckedCell> row)
    {
        var table = sheet.Tables.FirstOrDefault(table => table.Area.Contains(row[0].Place));
        if (table is null) return $"  {KindOf(sheet, row[0])}{string.Join(" | ", row.Select(Shown))}";
        if (row[0].Place.Row == table.Area.First.Row)
        {
            return $"  table of {table.Headers.Count} columns and {table.BodyRows.Count()} rows: {string.Join(" | ", table.Headers)}";
        }

        var values = row.Skip(1).Select(cell => $"{table.HeaderCell(cell.Place.Column - table.Area.First.Column)} {Shown(cell)}");
        return $"    {Shown(row[0])}: {string.Join(", ", values)}";
    }

    private static string KindOf(CheckedSheet sheet, CheckedCell cell) => cell.Look.BuiltInStyle switch
    {
        Title => "title: ",
        > Title and <= LastHeading and { } style => string.Create(CultureInfo.InvariantCulture, $"heading {style - Title}: "),
        _ when sheet.LinkAt(cell.Place) is { } target => $"link to {target}: ",
        _ => "",
    };

    private static string Shown(CheckedCell cell) => cell.IsNumber
        ? FormattedNumber.Of(double.Parse(cell.Value, CultureInfo.InvariantCulture), cell.Look.NumberFormat)
        : cell.Value;
}
