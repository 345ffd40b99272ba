using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>The charts of a sheet, ready to be written.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Frames">Where they stand.</param>
/// <param name="Charts">The charts by their relationship ids.</param>
internal sealed record SheetDrawing(string Sheet, WorksheetDrawing Frames, IReadOnlyList<(string Id, ChartSpace Chart)> Charts)
{
    /// <summary>The drawings of those sheets that have charts.</summary>
    public static IReadOnlyList<SheetDrawing> Of(IReadOnlyList<WrittenSheet> sheets, string language)
    {
        var tables = sheets.SelectMany(sheet => sheet.Tables).ToDictionary(table => table.Table.Name);
        return [.. sheets.Where(sheet => sheet.Charts.Count > 0).Select(sheet =>
        {
            var charts = sheet.Charts.Select((chart, index) => (Id: $"rId{index + 1}", Chart: chart)).ToList();
            return new SheetDrawing(
                sheet.Name,
                DrawingXml.Of([.. charts.Select(chart => (chart.Chart, chart.Id))]),
                [.. charts.Select(chart => (chart.Id, ChartXml.Of(chart.Chart.Data, tables[chart.Chart.Data.Chart.Cells.Table], language)))]);
        })];
    }
}
