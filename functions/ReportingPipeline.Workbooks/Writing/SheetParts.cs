using DocumentFormat.OpenXml;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The parts of sheets, with their tables, drawings and charts, which are numbered through the workbook.</summary>
internal sealed class SheetParts
{
    private readonly SavedCells _cells;
    private readonly string _language;
    private readonly Dictionary<string, PlacedTable> _placed;
    private int _sheets;
    private int _tables;
    private int _drawings;
    private int _charts;

    private SheetParts(IReadOnlyList<WrittenSheet> sheets, SavedCells cells, string language)
    {
        (_cells, _language) = (cells, language);
        _placed = sheets.SelectMany(sheet => sheet.Tables).ToDictionary(table => table.Table.Name);
    }

    /// <summary>The parts of the sheets, in order.</summary>
    public static IReadOnlyList<PackagePart> Of(IReadOnlyList<WrittenSheet> sheets, SavedCells cells, string language)
    {
        var parts = new SheetParts(sheets, cells, language);
        return [.. sheets.Select(parts.Of)];
    }

    private PackagePart Of(WrittenSheet sheet)
    {
        List<PackagePart> drawings = sheet.Charts.Count > 0 ? [Drawing(sheet.Charts)] : [];
        var tables = sheet.Tables.Select(Table).ToList();
        var number = ++_sheets;
        return new PackagePart($"xl/worksheets/sheet{number}.xml", PartKind.Worksheet, stream =>
            SheetXml.Write(sheet, _cells.OfSheet(number), drawings.FirstOrDefault()?.Id, tables.ConvertAll(table => table.Id), stream))
        {
            Parts = [.. drawings, .. tables],
        };
    }

    private PackagePart Table(PlacedTable table)
    {
        var number = ++_tables;
        return Part($"tables/table{number}", PartKind.Table, () => TableXml.Of(table, number));
    }

    private PackagePart Drawing(IReadOnlyList<PlacedChart> placed)
    {
        var charts = placed.Select(Chart).ToList();
        return Part(
            $"drawings/drawing{++_drawings}",
            PartKind.Drawing,
            () => DrawingXml.Of([.. placed.Zip(charts, (chart, part) => (chart, part.Id))]),
            charts);
    }

    private PackagePart Chart(PlacedChart chart) => Part(
        $"charts/chart{++_charts}",
        PartKind.Chart,
        () => ChartXml.Of(chart.Data, chart.Frame.Width, _placed[chart.Data.Chart.Cells.Table], _language));

    // None is made before it is written, so that they are not all in memory at once.
    private static PackagePart Part(
        string name, PartKind kind, Func<OpenXmlPartRootElement> root, params IReadOnlyList<PackagePart> parts) =>
        new($"xl/{name}.xml", kind, stream => root().Save(stream)) { Parts = parts };
}
