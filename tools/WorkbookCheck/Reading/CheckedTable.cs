using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Reading;

/// <summary>A table of a sheet.</summary>
internal sealed class CheckedTable(CheckedSheet sheet, Table table)
{
    /// <summary>The name that formulas call it by.</summary>
    public string Name { get; } = table.DisplayName?.Value ?? "";

    /// <summary>Where it is, its header included.</summary>
    public CellArea Area { get; } = CellArea.Parse(table.Reference?.Value ?? "")
        ?? throw new InvalidDataException($"The table {table.DisplayName?.Value} has no range of cells.");

    /// <summary>Whether its first row is its header.</summary>
    public bool HasHeader { get; } = table.HeaderRowCount?.Value != 0;

    /// <summary>What it says its columns are called.</summary>
    public IReadOnlyList<string> Headers { get; } =
        [.. (table.TableColumns?.Elements<TableColumn>() ?? []).Select(column => column.Name?.Value ?? "")];

    /// <summary>The rows below the header, or all of them if there is none.</summary>
    public IEnumerable<int> BodyRows => Area.Rows.Skip(HasHeader ? 1 : 0);

    /// <summary>Whether a cell of the sheet is empty, or holds nothing but blanks.</summary>
    public bool IsBlank(int row, int column) =>
        string.IsNullOrWhiteSpace(sheet.CellAt(new CellPlace(row, column))?.Value);

    /// <summary>The text above a column, as its cell has it; the first is 0.</summary>
    public string HeaderCell(int column) =>
        sheet.CellAt(Area.First with { Column = Area.First.Column + column })?.Value ?? "";
}
