using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>
/// Drawings as parts of a saved workbook, with what joins them to their sheets. They are added while it is packed again:
/// opening it once more as a document takes as long as saving it did.
/// </summary>
internal static class DrawingParts
{
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string DrawingId = "drawing";

    /// <summary>The parts to add to a saved workbook, or to put in the place of its own; their names follow from their order alone.</summary>
    public static IReadOnlyList<PackagePart> Of(ZipArchive saved, IReadOnlyList<SheetDrawing> drawings)
    {
        if (drawings.Count == 0) return [];

        var (sheets, charts) = (saved.SheetPaths(), 0);
        return [.. drawings.SelectMany((drawing, index) =>
        {
            var (sheet, path) = (sheets[drawing.Sheet], $"xl/drawings/drawing{index + 1}.xml");
            var placed = drawing.Charts.Select(chart => (chart.Id, chart.Chart, Path: $"xl/charts/chart{++charts}.xml")).ToList();
            return (PackagePart[])
            [
                new(sheet, null, target => SheetXml.CopyWithDrawing(saved.GetEntry(sheet)!, DrawingId, target)),
                Relationships(sheet, saved.Load(SavedPackage.RelationshipsOf(sheet)), (DrawingId, "drawing", path)),
                Part(path, DrawingType, drawing.Frames),
                Relationships(path, null, [.. placed.Select(chart => (chart.Id, "chart", chart.Path))]),
                .. placed.Select(chart => Part(chart.Path, ChartType, chart.Chart)),
            ];
        })];
    }

    private static PackagePart Part(string path, string contentType, OpenXmlPartRootElement root) => new(path, contentType, root.Save);

    private static PackagePart Relationships(string path, XElement? saved, params IReadOnlyList<(string Id, string Type, string Path)> added)
    {
        var all = saved ?? new XElement(SavedPackage.Relationships + "Relationships");
        all.Add(added.Select(to => SavedPackage.Relationship(to.Id, to.Type, to.Path)));
        return new PackagePart(SavedPackage.RelationshipsOf(path), null, all.SaveCompact);
    }
}
