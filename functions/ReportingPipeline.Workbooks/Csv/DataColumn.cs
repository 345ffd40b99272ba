using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>A column of a file.</summary>
/// <param name="Header">What people call it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Its cell in a row; an empty text where there is nothing.</param>
/// <param name="Words">The words that it may hold, the same in every language; none if it may hold anything.</param>
internal sealed record DataColumn(string Header, CellKind Kind, Func<DataRow, Cell> Value, params IReadOnlyList<string> Words);

/// <summary>A row of a file.</summary>
/// <param name="Row">The row of the workbook's table.</param>
/// <param name="Dimension">What it has the figures of; null if the table has no dimension.</param>
internal sealed record DataRow(Row Row, Cell? Dimension);
