using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>A table as a file.</summary>
/// <param name="Table">The table of the workbook.</param>
/// <param name="Data">What the file holds of it.</param>
/// <param name="ColumnNames">The names of its columns for programs.</param>
/// <param name="Content">The file's bytes.</param>
internal sealed record TableFile(Table Table, DataTable Data, IReadOnlyList<string> ColumnNames, byte[] Content)
{
    /// <summary>The file's name.</summary>
    public string Name => $"{Table.Name}.csv";
}
