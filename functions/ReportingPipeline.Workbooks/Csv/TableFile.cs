namespace ReportingPipeline.Workbooks.Csv;

/// <summary>A table as a file.</summary>
/// <param name="Table">The table.</param>
/// <param name="ColumnNames">The names of its columns for programs.</param>
internal sealed record TableFile(DataTable Table, IReadOnlyList<string> ColumnNames)
{
    /// <summary>The file's name.</summary>
    public string Name => $"{Table.Name}.csv";

    /// <summary>The file's bytes.</summary>
    public byte[] Content { get; } = CsvTable.Write(Table, ColumnNames);
}
