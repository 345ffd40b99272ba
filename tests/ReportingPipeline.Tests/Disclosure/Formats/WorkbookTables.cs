using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Texts;
using WorkbookCheck.Reading;

namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>Reads the tables and charts of a workbook.</summary>
internal sealed class WorkbookTables
{
    private static readonly string ReasonHeader = ReportTexts.In(Language.Bokmal).HiddenReason;

    private readonly IReadOnlyDictionary<string, (IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<CheckedCell?>> Rows)> _tables;

    private readonly HashSet<string> _texts;

    private WorkbookTables(CheckedWorkbook workbook)
    {
        _tables = workbook.Sheets.SelectMany(sheet => sheet.Tables.Select(table => (table.Name, table.Headers, Rows: RowsOf(sheet, table))))
            .ToDictionary(table => table.Name, table => (table.Headers, table.Rows));
        Numbers = workbook.Sheets.SelectMany(sheet => sheet.Cells)
            .Where(cell => cell.IsNumber).Select(cell => Number(cell.Value)).ToHashSet();
        _texts = workbook.Sheets.SelectMany(sheet => sheet.Cells).Where(cell => !cell.IsNumber).Select(cell => cell.Value).ToHashSet();
        ChartNumbers =
        [
            .. workbook.Sheets.SelectMany(sheet => sheet.Drawings).SelectMany(drawing => drawing.Chart?.Descendants<NumberingCache>() ?? [])
                .SelectMany(cache => cache.Descendants<NumericValue>()).Select(value => Number(value.Text)),
        ];
    }

    /// <summary>The names of the tables.</summary>
    public IEnumerable<string> Names => _tables.Keys;

    /// <summary>All numbers in cells.</summary>
    public IReadOnlySet<double> Numbers { get; }

    /// <summary>Whether a cell holds a whole number, be it as a year's name in a text.</summary>
    public bool Tells(string number) => Numbers.Contains(Number(number)) || _texts.Any(text => text.Contains(number, StringComparison.Ordinal));

    /// <summary>The numbers that charts keep of what they draw.</summary>
    public IReadOnlyList<double> ChartNumbers { get; }

    public static WorkbookTables Read(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return new WorkbookTables(new CheckedWorkbook(document));
    }

    /// <summary>The cells of the table that a CSV file has the name of, spelled like that file, one row a line; none if there is none.</summary>
    public IReadOnlyList<string> Like(FileTable csv)
    {
        var (headers, rows) = _tables.GetValueOrDefault(csv.Name, ([], []));
        return [.. rows.Select(row => string.Join(';', headers.Zip(row).Where(cell => cell.First != ReasonHeader).Select(cell => Spelled(cell.Second))))];
    }

    private static IReadOnlyList<IReadOnlyList<CheckedCell?>> RowsOf(CheckedSheet sheet, CheckedTable table) =>
        [.. table.BodyRows.Select(row => table.Area.Columns.Select(column => sheet.CellAt(new CellPlace(row, column))).ToList())];

    private static string Spelled(CheckedCell? cell) => cell switch
    {
        null => "",
        { IsNumber: false } => cell.Value,
        _ when cell.Look.NumberFormat.Contains('%', StringComparison.Ordinal) => Spelling.PerCent((decimal)Number(cell.Value) * 100),
        _ => Spelling.Decimal((decimal)Number(cell.Value)),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
