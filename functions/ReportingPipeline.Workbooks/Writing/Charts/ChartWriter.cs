using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>Adds charts to a saved workbook; the ids and names of the parts follow from their order alone.</summary>
internal static class ChartWriter
{
    /// <summary>Adds the charts of written sheets.</summary>
    public static void Add(Stream saved, IReadOnlyList<WrittenSheet> sheets, string language)
    {
        if (sheets.All(sheet => sheet.Charts.Count == 0)) return;

        var tables = sheets.SelectMany(sheet => sheet.Tables).ToDictionary(table => table.Table.Name);
        using var document = SpreadsheetDocument.Open(saved, isEditable: true);
        var workbook = document.WorkbookPart!;
        var ids = workbook.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => sheet.Id!.Value!);
        foreach (var sheet in sheets.Where(sheet => sheet.Charts.Count > 0))
        {
            Add((WorksheetPart)workbook.GetPartById(ids[sheet.Name]), sheet.Charts, tables, language);
        }
    }

    private static void Add(
        WorksheetPart worksheet, IReadOnlyList<PlacedChart> charts, Dictionary<string, PlacedTable> tables, string language)
    {
        var drawing = worksheet.AddNewPart<DrawingsPart>("charts");
        var placed = charts.Select((chart, index) => (Chart: chart, Id: $"chart{index + 1}")).ToList();
        foreach (var (chart, id) in placed)
        {
            drawing.AddNewPart<ChartPart>(id).ChartSpace = ChartXml.Of(chart.Data, tables[chart.Data.Chart.Cells.Table], language);
        }

        drawing.WorksheetDrawing = DrawingXml.Of(placed);
        worksheet.Worksheet!.AddChild(new Drawing { Id = "charts" });
    }
}
