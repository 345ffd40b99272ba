using System.Text.RegularExpressions;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>Tables that screen readers, formulas and programs find their way in.</summary>
internal static partial class TableRules
{
    /// <summary>Only of a real table is it read out which column a number is in.</summary>
    public static IEnumerable<(string Place, string Advice)> Table(CheckedSheet sheet)
    {
        if (sheet.Tables.Count == 0 && sheet.Cells.FirstOrDefault(cell => cell.IsNumber)?.Place is { } first)
        {
            yield return (first.ToString(), "Make a table of the numbers, so that each is read out with its header.");
        }
    }

    /// <summary>A name is one of a kind, and nothing else can be meant by it.</summary>
    public static IEnumerable<(string Place, string Advice)> Name(CheckedSheet sheet)
    {
        var before = sheet.Workbook.Sheets.Take(sheet.Index).SelectMany(other => other.Tables)
            .Select(table => table.Name)
            .Concat(sheet.Workbook.Names.Select(name => name.Name?.Value ?? ""))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var table in sheet.Tables)
        {
            var (place, name) = (table.Area.ToString(), table.Name);
            if (!before.Add(name)) yield return (place, $"Give the table a name of its own, as {name} is taken.");
            if (!Word().IsMatch(name) || CellPlace.Parse(name) is not null || RowAndColumn().IsMatch(name))
            {
                yield return (place, $"Name the table by a word, as a formula cannot mean it by '{name}'.");
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
                if (string.IsNullOrWhiteSpace(header))
                {
                    yield return (place, $"Write a header above the column of the table {table.Name}.");
                }
                else if (!seen.Add(header))
                {
                    yield return (place, $"Call the column something else, as {table.Name} has another of '{header}'.");
                }
                else if (table.HeaderCell(index) != header)
                {
                    yield return (place, $"Write '{header}' into the cell, as {table.Name} calls the column that.");
                }
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

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_.]*$")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:R[0-9]*)?(?:C[0-9]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex RowAndColumn();
}
