using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>A finished file, its tables read by their names, the labels of their first column, and their headings.</summary>
internal sealed class FinishedWorkbook
{
    private readonly Dictionary<(string Table, string Row, string Column), string> _values = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _columns = [];
    private readonly Dictionary<string, string> _facts = [];

    public FinishedWorkbook(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        foreach (var sheet in OpenedSheet.All(document))
        {
            var cells = sheet.Cells.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Value);
            foreach (var ((row, column), label) in cells)
            {
                if (column == 0 && cells.TryGetValue((row, 1), out var value)) _facts.TryAdd(label, value);
            }

            foreach (var table in sheet.Tables) Read(table.Name!.Value!, table.Reference!.Value!, cells);
        }
    }

    /// <summary>Every value of every table.</summary>
    public IReadOnlyDictionary<(string Table, string Row, string Column), string> Values => _values;

    /// <summary>What stands beside a label in a sheet's first column, of the first one that says so.</summary>
    public IReadOnlyDictionary<string, string> Facts => _facts;

    /// <summary>A table's headings.</summary>
    public IReadOnlyList<string> Columns(string table) => _columns[table];

    /// <summary>A row's value under a heading.</summary>
    public decimal Number(string table, string row, string column) =>
        decimal.Parse(_values[(table, row, column)], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether a colon stands in a row under a heading.</summary>
    public bool IsHidden(string table, string row, string column) => _values[(table, row, column)] == ":";

    private void Read(string name, string reference, Dictionary<(int Row, int Column), string> cells)
    {
        var ends = reference.Split(':');
        var (header, last) = (OpenedSheet.RowOf(ends[0]), OpenedSheet.RowOf(ends[1]));
        var headings = cells.Where(cell => cell.Key.Row == header).OrderBy(cell => cell.Key.Column).ToList();
        _columns[name] = [.. headings.Select(heading => heading.Value)];
        for (var row = header + 1; row <= last; row++)
        {
            foreach (var ((_, column), heading) in headings)
            {
                if (cells.TryGetValue((row, column), out var value)) _values[(name, cells[(row, 0)], heading)] = value;
            }
        }
    }
}
