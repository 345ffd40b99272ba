using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Where things stand on a sheet that has its cells but not its charts.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Charts">Its charts.</param>
internal sealed record WrittenSheet(string Name, IReadOnlyList<PlacedTable> Tables, IReadOnlyList<PlacedChart> Charts);
