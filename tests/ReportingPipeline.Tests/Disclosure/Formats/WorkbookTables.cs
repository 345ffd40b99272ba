using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using WorkbookCheck.Reading;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>Reads the tables and charts of a workbook.</summary>
internal sealed class WorkbookTables
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<CheckedCell?>>> _rows;

    private WorkbookTables(CheckedWorkbook workbook)
    {
        _rows = workbook.Sheets.SelectMany(sheet => sheet.Tables.Select(table => (table.Name, Rows: RowsOf(sheet, table))))
            .ToDictionary(table => table.Name, table => table.Rows);
        Numbers = workbook.Sheets.SelectMany(sheet => sheet.Cells)
            .Where(cell => cell.IsNumber).Select(cell => Number(cell.Value)).ToHashSet();
        ChartNumbers =
        [
            .. workbook.Sheets.SelectMany(sheet => sheet.Drawings).SelectMany(drawing => drawing.Chart?.Descendants<NumberingCache>() ?? [])
                .SelectMany(cache => cache.Descendants<NumericValue>()).Select(value => Number(value.Text)),
        ];
    }

    /// <summary>The names of the tables.</summary>
    public IEnumerable<string> Names => _rows.Keys;

    /// <summary>All numbers in cells.</summary>
    public IReadOnlySet<double> Numbers { get; }

    /// <summary>The numbers that charts keep of what they draw.</summary>
    public IReadOnlyList<double> ChartNumbers { get; }

    public static WorkbookTables Read(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return new WorkbookTables(new CheckedWorkbook(document));
    }

    /// <summary>The table that a CSV file has the name and columns of, spelled like that file; without rows if there is none.</summary>
    public FileTable Like(FileTable csv)
    {
        var kinds = csv.Kinds.Where(kind => kind != ColumnKind.Day).ToList();
        return csv with { Kinds = kinds, Rows = [.. _rows.GetValueOrDefault(csv.Name, []).Select(row => Spelled(row, kinds))] };
    }

    private static IReadOnlyList<IReadOnlyList<CheckedCell?>> RowsOf(CheckedSheet sheet, CheckedTable table) =>
        [.. table.BodyRows.Select(row => table.Area.Columns.Select(column => sheet.CellAt(new CellPlace(row, column))).ToList())];

    private static IReadOnlyList<string> Spelled(IReadOnlyList<CheckedCell?> row, IReadOnlyList<ColumnKind> kinds) =>
        [.. row.Zip(kinds, Spelled)];

    private static string Spelled(CheckedCell? cell, ColumnKind kind) => cell switch
    {
        null => "",
        { IsNumber: false } => cell.Value,
        _ when kind == ColumnKind.Percent => PerCent.Text((decimal)Number(cell.Value) * 100),
        _ => cell.Value,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
