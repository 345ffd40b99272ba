using System.Text.RegularExpressions;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>Tables that screen readers, formulas and programs find their way in.</summary>
internal static partial class TableRules
{
    /// <summary>Only of a real table is it read out which column a number is in.</summary>
    public static IEnumerable<(string Place, string Advice)> Table(CheckedSheet sheet)
    {
        if (sheet.Tables.Count == 0 && sheet.Cells.FirstOrDefault(cell => cell.Kind == CellContent.Number) is { } number)
        {
            yield return (number.Place.ToString(), "Make a table of the numbers, so that each is read out with its header.");
        }
    }

    /// <summary>A name is one of a kind, and nothing else can be meant by it.</summary>
    public static IEnumerable<(string Place, string Advice)> Name(CheckedSheet sheet)
    {
        var before = sheet.Workbook.Sheets.Take(sheet.Index).SelectMany(other => other.Tables).Select(table => table.Name)
            .Concat(sheet.Workbook.Names.Select(name => name.Name?.Value ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var table in sheet.Tables)
        {
            if (!before.Add(table.Name)) yield return (table.Area.ToString(), $"Give the table a name that nothing else in the workbook has, as {table.Name} is taken.");
            if (!Word().IsMatch(table.Name) || CellPlace.Parse(table.Name) is not null || RowAndColumn().IsMatch(table.Name))
            {
                yield return (table.Area.ToString(), $"Name the table by a word that is not a cell's address, as '{table.Name}' cannot be told from one or cannot be written in a formula.");
            }
        }
    }

    /// <summary>The first row of a table names its columns.</summary>
    public static IEnumerable<(string Place, string Advice)> Header(CheckedSheet sheet) =>
        from table in sheet.Tables
        where !table.HasHeader
        select (table.Area.ToString(), $"Give the table {table.Name} a header row.");

    /// <summary>Every header says something else, and is what the cell says.</summary>
    public static IEnumerable<(string Place, string Advice)> HeaderText(CheckedSheet sheet)
    {
        foreach (var table in sheet.Tables.Where(table => table.HasHeader))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (index, header) in table.Headers.Index())
            {
                var place = (table.Area.First with { Column = table.Area.First.Column + index }).ToString();
                if (string.IsNullOrWhiteSpace(header)) yield return (place, $"Write a header above the column of the table {table.Name}.");
                else if (!seen.Add(header)) yield return (place, $"Give the column of the table {table.Name} a header that no other has, as there are two of '{header}'.");
                else if (table.HeaderCell(index) != header) yield return (place, $"Write '{header}' into the cell, as the table {table.Name} calls the column so.");
            }
        }
    }

    /// <summary>At a blank row many take the table to have ended.</summary>
    public static IEnumerable<(string Place, string Advice)> BlankRow(CheckedSheet sheet) =>
        from table in sheet.Tables
        from row in table.BodyRows
        where table.Area.Columns.All(column => table.IsBlank(row, column))
        select ($"{row}:{row}", $"Remove the blank row from the table {table.Name}.");

    /// <summary>At a blank column many take the table to have ended.</summary>
    public static IEnumerable<(string Place, string Advice)> BlankColumn(CheckedSheet sheet) =>
        from table in sheet.Tables
        from column in table.Area.Columns
        where table.BodyRows.All(row => table.IsBlank(row, column))
        let letters = CellPlace.ColumnName(column)
        select ($"{letters}:{letters}", $"Remove the blank column from the table {table.Name}.");

    [GeneratedRegex(@"^[\p{L}_\\][\p{L}\p{N}_.]*$")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:R[0-9]*)?(?:C[0-9]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex RowAndColumn();
}
