using DocumentFormat.OpenXml;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace WorkbookCheck.Colours;

/// <summary>The colours that tell the series of a chart apart.</summary>
internal static class ChartColours
{
    /// <summary>The colour of every series, and of every point that has one of its own; null for one that is not understood.</summary>
    public static IEnumerable<Colour?> Of(Charts.Chart chart, Palette palette)
    {
        foreach (var series in (chart.PlotArea?.Descendants() ?? []).Where(element => element.LocalName == "ser"))
        {
            var isLine = series.Parent is Charts.LineChart or Charts.ScatterChart or Charts.RadarChart;
            var index = (int)(series.GetFirstChild<Charts.Index>()?.Val?.Value ?? 0);
            var own = series.Elements<Charts.DataPoint>().Select(point => point.GetFirstChild<Charts.ChartShapeProperties>()).Prepend(series.GetFirstChild<Charts.ChartShapeProperties>());
            foreach (var (place, shape) in own.Index())
            {
                if (Painted(shape, isLine) is { } paint) yield return palette.DrawnColour(paint);
                else if (place == 0) yield return palette.OfSeries(index);
            }
        }
    }

    // Of a line the stroke, of everything else what it is filled with, or the stroke around it if it is empty.
    private static OpenXmlElement? Painted(Charts.ChartShapeProperties? shape, bool isLine)
    {
        var (fill, stroke) = (Colours(shape), Colours(shape?.GetFirstChild<Drawing.Outline>()));
        return isLine ? stroke : fill ?? stroke;
    }

    // A gradient or picture is no colour; what is painted with it is not understood.
    private static OpenXmlElement? Colours(OpenXmlElement? painted) => painted?.ChildElements.Select(child => child switch
    {
        Drawing.SolidFill solid => solid.FirstChild,
        Drawing.PatternFill pattern => pattern.ForegroundColor?.FirstChild,
        Drawing.GradientFill or Drawing.BlipFill => child,
        _ => null,
    }).FirstOrDefault(colour => colour is not null);
}
