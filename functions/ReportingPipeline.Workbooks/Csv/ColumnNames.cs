using System.Text;

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
        foreach (var character in heading.ToLowerInvariant())
        {
            if (Spelled(character) is { } letters) name.Append(letters);
            else if (name.Length > 0 && name[^1] != '_') name.Append('_');
        }

        return name.ToString().TrimEnd('_');
    }

    private static string? Spelled(char character) => character switch
    {
        'æ' => "ae",
        'ø' or 'ò' or 'ó' or 'ô' or 'ö' => "o",
        'å' or 'à' or 'ä' => "a",
        'é' or 'è' or 'ê' => "e",
        '%' => "prosent",
        _ when char.IsAsciiLetterOrDigit(character) => $"{character}",
        _ => null,
    };
}
