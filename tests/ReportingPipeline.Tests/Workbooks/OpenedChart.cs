using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>A chart as the Open XML SDK finds it.</summary>
internal sealed record OpenedChart(
    string Kind, string Title, string CategoryTitle, string ValueTitle, string? Description, string? Heading, OpenedFrame Frame, IReadOnlyList<OpenedSeries> Series)
{
    /// <summary>The charts of a sheet, in the order in which they stand.</summary>
    public static IReadOnlyList<OpenedChart> All(WorksheetPart sheet) => sheet.DrawingsPart is not { } part ? [] :
        [.. part.WorksheetDrawing!.Elements<Xdr.TwoCellAnchor>().Select(anchor => Open(anchor, (ChartPart)part.GetPartById(anchor.Descendants<C.ChartReference>().Single().Id!.Value!)))];

    private static OpenedChart Open(Xdr.TwoCellAnchor anchor, ChartPart part)
    {
        var chart = part.ChartSpace!.GetFirstChild<C.Chart>()!;
        var plot = chart.PlotArea!.ChildElements.Single(element => element is C.BarChart or C.LineChart);
        var properties = anchor.Descendants<Xdr.NonVisualDrawingProperties>().Single();
        return new OpenedChart(
            KindOf(plot),
            TextOf(chart.Title!),
            TextOf(chart.PlotArea.GetFirstChild<C.CategoryAxis>()!.GetFirstChild<C.Title>()!),
            TextOf(chart.PlotArea.GetFirstChild<C.ValueAxis>()!.GetFirstChild<C.Title>()!),
            properties.Description?.Value,
            properties.Title?.Value,
            OpenedFrame.Of(anchor),
            [.. plot.ChildElements.Where(element => element is C.BarChartSeries or C.LineChartSeries).Select(Open)]);
    }

    private static string KindOf(OpenXmlElement plot) => string.Join(' ', ((string?[])
    [
        plot.LocalName,
        plot.GetFirstChild<C.BarDirection>()?.Val?.InnerText,
        plot.GetFirstChild<C.BarGrouping>()?.Val?.InnerText ?? plot.GetFirstChild<C.Grouping>()?.Val?.InnerText,
    ]).OfType<string>());

    private static OpenedSeries Open(OpenXmlElement series)
    {
        var (name, categories, values) = (series.GetFirstChild<C.SeriesText>()!, series.GetFirstChild<C.CategoryAxisData>()!, series.GetFirstChild<C.Values>()!);
        return new OpenedSeries(Reference(name), Reference(categories), Reference(values), values.Descendants<C.FormatCode>().Single().Text);
    }

    private static OpenedReference Reference(OpenXmlElement data) => new(
        data.Descendants<C.Formula>().Single().Text,
        (int)data.Descendants<C.PointCount>().Single().Val!.Value,
        data.Descendants().Where(point => point is C.StringPoint or C.NumericPoint).ToDictionary(
            point => (int)((point as C.StringPoint)?.Index ?? ((C.NumericPoint)point).Index!).Value,
            point => point.GetFirstChild<C.NumericValue>()!.Text));

    private static string TextOf(C.Title title) => string.Concat(title.Descendants<A.Text>().Select(text => text.Text));
}

/// <summary>A series of a chart.</summary>
internal sealed record OpenedSeries(OpenedReference Name, OpenedReference Categories, OpenedReference Values, string Format);

/// <summary>A reference to cells, and what a chart remembers of them by their place.</summary>
internal sealed record OpenedReference(string Formula, int Count, IReadOnlyDictionary<int, string> Cache)
{
    /// <summary>The sheet and address of every cell, in order.</summary>
    public IEnumerable<(string Sheet, int Row, int Column)> Cells => Formula.Trim('(', ')').Split(',').SelectMany(area =>
    {
        var (sheet, corners) = (area[1..area.IndexOf("'!", StringComparison.Ordinal)], area[(area.IndexOf("'!", StringComparison.Ordinal) + 2)..].Replace("$", "", StringComparison.Ordinal).Split(':'));
        var (first, last) = (At(corners[0]), At(corners[^1]));
        return Enumerable.Range(first.Row, last.Row - first.Row + 1).SelectMany(
            row => Enumerable.Range(first.Column, last.Column - first.Column + 1).Select(column => (sheet, row, column)));
    });

    private static OpenedCell At(string address) => new(address, "", true, false, "", false, false, false, 11);
}

/// <summary>Where a chart stands: columns and rows from zero, with how far its upright edges are from their columns.</summary>
internal sealed record OpenedFrame(int Left, long LeftOffset, int Top, int Right, long RightOffset, int Bottom)
{
    public static OpenedFrame Of(Xdr.TwoCellAnchor anchor) => new(
        Int(anchor.FromMarker!.ColumnId!), Int(anchor.FromMarker.ColumnOffset!), Int(anchor.FromMarker.RowId!),
        Int(anchor.ToMarker!.ColumnId!), Int(anchor.ToMarker.ColumnOffset!), Int(anchor.ToMarker.RowId!));

    private static int Int(OpenXmlLeafTextElement element) => int.Parse(element.Text, System.Globalization.CultureInfo.InvariantCulture);
}
