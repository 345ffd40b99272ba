using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>A chart that has its place on a sheet.</summary>
/// <param name="Data">What it draws.</param>
/// <param name="Frame">Where it stands.</param>
internal sealed record PlacedChart(ChartData Data, ChartFrame Frame);

/// <summary>A table that has its place on a sheet.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="HeaderRow">The row of its header, from one; its first column is the sheet's.</param>
internal sealed record PlacedTable(Table Table, string Sheet, int HeaderRow);
