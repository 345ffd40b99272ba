namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>The cells of a table below its header, as a CSV file spells them.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Kinds">What the columns hold.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FileTable(string Name, IReadOnlyList<ColumnKind> Kinds, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Whether it has a column of numbers.</summary>
    public bool HasFigures => Kinds.Any(IsNumber);

    /// <summary>The cells of columns of numbers, one row a line.</summary>
    public IReadOnlyList<string> Figures =>
        [.. Rows.Select(row => string.Join(';', row.Where((_, column) => IsNumber(Kinds[column]))))];

    /// <summary>What a workbook shows too, one row a line.</summary>
    public IReadOnlyList<string> Cells => [.. Rows.Select(row => string.Join(';', row.Where((_, column) => Kinds[column] != ColumnKind.Day)))];

    private static bool IsNumber(ColumnKind kind) => kind is ColumnKind.Whole or ColumnKind.Percent;
}
