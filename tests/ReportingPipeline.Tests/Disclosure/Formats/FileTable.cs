namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>The cells of a table below its header, as a CSV file spells them, with the sign of what is hidden or missing.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Kinds">What the columns hold.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FileTable(string Name, IReadOnlyList<ColumnKind> Kinds, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The cells of each row that a workbook has no columns of the table for.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Around { get; init; } = [];

    /// <summary>Whether it has a column of numbers.</summary>
    public bool HasFigures => Kinds.Any(IsNumber);

    /// <summary>The cells of columns of numbers, one row a line.</summary>
    public IReadOnlyList<string> Figures =>
        [.. Rows.Select(row => string.Join(';', row.Where((_, column) => IsNumber(Kinds[column]))))];

    /// <summary>All cells, one row a line.</summary>
    public IReadOnlyList<string> Cells => [.. Rows.Select(row => string.Join(';', row))];

    private static bool IsNumber(ColumnKind kind) => kind is ColumnKind.Whole or ColumnKind.Percent;
}
