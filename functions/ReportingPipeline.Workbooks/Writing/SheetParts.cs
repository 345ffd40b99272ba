using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using ReportingPipeline.Workbooks.Writing.Charts;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// The tables and charts of sheets, as parts that are added while a saved workbook is packed again. ClosedXML knows no charts
/// and takes half as long for a sheet's table as for its cells; and to open what it saved once more takes as long as saving.
/// </summary>
internal sealed class SheetParts
{
    private const string TableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private readonly ZipArchive _saved;
    private readonly string _language;
    private readonly Dictionary<string, PlacedTable> _placed;
    private readonly List<PackagePart> _parts = [];
    private int _tables;
    private int _drawings;
    private int _charts;

    private SheetParts(ZipArchive saved, IReadOnlyList<WrittenSheet> sheets, string language)
    {
        (_saved, _language) = (saved, language);
        _placed = sheets.SelectMany(sheet => sheet.Tables).ToDictionary(table => table.Table.Name);
    }

    /// <summary>
    /// The parts to add to a saved workbook, or to put in the place of its own;
    /// their names and ids follow from their order alone.
    /// </summary>
    public static IReadOnlyList<PackagePart> Of(ZipArchive saved, IReadOnlyList<WrittenSheet> sheets, string language)
    {
        var (parts, paths) = (new SheetParts(saved, sheets, language), saved.SheetPaths());
        foreach (var sheet in sheets.Where(sheet => sheet.Tables.Count + sheet.Charts.Count > 0)) parts.Add(sheet, paths[sheet.Name]);
        return parts._parts;
    }

    private void Add(WrittenSheet sheet, string path)
    {
        List<Target> drawings = sheet.Charts.Count > 0 ? [AddDrawing(sheet.Charts)] : [];
        var tables = sheet.Tables.Select(AddTable).ToList();
        var entry = _saved.GetEntry(path)!;
        _parts.Add(new PackagePart(path, null, target =>
            SheetXml.CopyWithReferences(entry, drawings.FirstOrDefault()?.Id, [.. tables.Select(table => table.Id)], target)));
        AddRelationships(path, _saved.Load(SavedPackage.RelationshipsOf(path)), [.. drawings, .. tables]);
    }

    private Target AddTable(PlacedTable table) => Add("table", $"table{++_tables}", "xl/tables", TableType, TableXml.Of(table, _tables));

    private Target AddDrawing(IReadOnlyList<PlacedChart> charts)
    {
        var placed = charts.Select(chart => (Chart: chart, Target: AddChart(chart))).ToList();
        var drawing = Add(
            "drawing",
            $"drawing{++_drawings}",
            "xl/drawings",
            DrawingType,
            DrawingXml.Of([.. placed.Select(chart => (chart.Chart, chart.Target.Id))]));
        AddRelationships(drawing.Path, null, [.. placed.Select(chart => chart.Target)]);
        return drawing;
    }

    private Target AddChart(PlacedChart chart) => Add(
        "chart", $"chart{++_charts}", "xl/charts", ChartType, XmlOf(chart));

    private C.ChartSpace XmlOf(PlacedChart chart) =>
        ChartXml.Of(chart.Data, chart.Frame.Width, _placed[chart.Data.Chart.Cells.Table], _language);

    private Target Add(string type, string id, string folder, string contentType, OpenXmlPartRootElement root)
    {
        var target = new Target(id, type, $"{folder}/{id}.xml");
        _parts.Add(new PackagePart(target.Path, contentType, root.Save));
        return target;
    }

    private void AddRelationships(string path, XElement? saved, IReadOnlyList<Target> targets)
    {
        var all = saved ?? new XElement(SavedPackage.Relationships + "Relationships");
        all.Add(targets.Select(target => SavedPackage.Relationship(target.Id, target.Type, target.Path)));
        _parts.Add(new PackagePart(SavedPackage.RelationshipsOf(path), null, all.SaveCompact));
    }

    private sealed record Target(string Id, string Type, string Path);
}
