using DocumentFormat.OpenXml;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace WorkbookCheck.Colours;

/// <summary>The colours that tell the series of a chart apart.</summary>
internal static class ChartColours
{
    /// <summary>The colour of every series, and of every point with one of its own; null for no plain colour.</summary>
    public static IEnumerable<Colour?> Of(Charts.Chart chart)
    {
        foreach (var series in (chart.PlotArea?.Descendants() ?? []).Where(element => element.LocalName == "ser"))
        {
            var isLine = series.Parent is Charts.LineChart;
            yield return ColourOf(series.GetFirstChild<Charts.ChartShapeProperties>(), isLine);
            foreach (var point in series.Elements<Charts.DataPoint>())
            {
                if (point.GetFirstChild<Charts.ChartShapeProperties>() is { } own) yield return ColourOf(own, isLine);
            }
        }
    }

    // Of a line the stroke, of everything else what it is filled with, or the stroke around it if it is empty.
    private static Colour? ColourOf(Charts.ChartShapeProperties? shape, bool isLine)
    {
        var (fill, stroke) = (PaintOf(shape), PaintOf(shape?.GetFirstChild<Drawing.Outline>()));
        return (isLine ? stroke : fill ?? stroke) is Drawing.RgbColorModelHex { Val.Value: { } rgb, HasChildren: false }
            ? Colour.Parse(rgb)
            : null;
    }

    // A gradient is not empty, though it has no colour of its own.
    private static OpenXmlElement? PaintOf(OpenXmlElement? painted) =>
        painted?.ChildElements.Select(child => child switch
        {
            Drawing.SolidFill solid => solid.FirstChild,
            Drawing.PatternFill pattern => pattern.ForegroundColor?.FirstChild,
            Drawing.GradientFill => child,
            _ => null,
        }).FirstOrDefault(paint => paint is not null);
}
