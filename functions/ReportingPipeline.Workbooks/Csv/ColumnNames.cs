using System.Text;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>
/// The names of a table's columns for programs: their headings in bokmål, in lower-case letters a to z, digits and
/// underscores, so that they are the same in every language, as the names of the tables are.
/// </summary>
internal static class ColumnNames
{
    /// <summary>The names, in the order of the columns.</summary>
    /// <param name="table">The table in bokmål.</param>
    public static IReadOnlyList<string> Of(DataTable table) => [.. table.Columns.Select(column => Of(column.Header))];

    private static string Of(string heading)
    {
        var name = new StringBuilder();
        foreach (var character in FileNames.Ascii(heading.Replace("%", "prosent", StringComparison.Ordinal)).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character)) name.Append(character);
            else if (name.Length > 0 && name[^1] != '_') name.Append('_');
        }

        return name.ToString().TrimEnd('_');
    }
}
