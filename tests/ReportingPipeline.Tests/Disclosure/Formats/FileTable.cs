namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>The cells of a table below its header, as a CSV file spells them, with the sign of what is hidden or missing.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Kinds">What the columns hold.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FileTable(string Name, IReadOnlyList<ColumnKind> Kinds, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly string[] Signs = [":", "–"];

    /// <summary>The cells of each row that a workbook has no columns of the table for.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Around { get; init; } = [];

    /// <summary>
    /// The column whose words stand in the headers of a workbook, which has the columns of numbers after it beside one another for each
    /// of them, and how many columns that are; null if there is none.
    /// </summary>
    public (int Column, int Measures)? Dimension { get; init; }

    /// <summary>Whether it has a column of numbers.</summary>
    public bool HasFigures => Kinds.Any(IsNumber);

    /// <summary>Whether a number stands somewhere in it.</summary>
    public bool HasNumbers => Rows.Any(row => row.Where((cell, column) => IsNumber(Kinds[column]) && !Signs.Contains(cell)).Any());

    /// <summary>The cells of columns of numbers, one row a line.</summary>
    public IReadOnlyList<string> Figures =>
        [.. Rows.Select(row => string.Join(';', row.Where((_, column) => IsNumber(Kinds[column]))))];

    /// <summary>
    /// The cells as a workbook shows them, one row a line: what a dimension has in rows stands in columns, and a column of nothing but
    /// dashes, or of nothing but colons, is left out unless no number would be left.
    /// </summary>
    public IReadOnlyList<string> Shown()
    {
        var (kinds, rows) = Wide();
        var telling = Enumerable.Range(0, kinds.Count)
            .Where(column => column == 0 || !Signs.Any(sign => rows.All(row => row[column] == sign)))
            .ToList();
        var shown = telling.Any(column => IsNumber(kinds[column])) ? telling : [.. Enumerable.Range(0, kinds.Count)];
        return [.. rows.Select(row => string.Join(';', shown.Select(column => row[column])))];
    }

    /// <summary>Whether a column holds numbers.</summary>
    public static bool IsNumber(ColumnKind kind) => kind is not ColumnKind.Text;

    // The rows of one label follow one another, one for each value of the dimension; what holds for all of them is in each.
    private (IReadOnlyList<ColumnKind> Kinds, IReadOnlyList<IReadOnlyList<string>> Rows) Wide()
    {
        if (Dimension is not var (dimension, measures)) return (Kinds, Rows);

        var values = Rows.Select(row => row[dimension]).Distinct().Count();
        var (measured, after) = (new Range(dimension + 1, dimension + 1 + measures), new Range(dimension + 1 + measures, Kinds.Count));
        return (
            [.. Kinds.Take(dimension), .. Kinds.Take(measured).SelectMany(kind => Enumerable.Repeat(kind, values)), .. Kinds.Take(after)],
            [
                .. Rows.Chunk(values).Select(rows => (IReadOnlyList<string>)
                [
                    .. rows[0].Take(dimension),
                    .. Enumerable.Range(dimension + 1, measures).SelectMany(measure => rows.Select(row => row[measure])),
                    .. rows[0].Take(after),
                ]),
            ]);
    }
}
