using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using PdfSharp.Drawing;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>The workbook's look of a series, on paper.</summary>
/// <param name="Color">The colour of its lines, edges and, if it is not of an earlier time, bars.</param>
/// <param name="Fill">The colour inside its bars and markers.</param>
/// <param name="Line">The pen of its lines.</param>
/// <param name="Marker">The shape of its markers.</param>
internal sealed record SeriesPen(XColor Color, XColor Fill, XPen Line, MarkerStyleValues Marker)
{
    private const double Radius = 2.6;

    /// <summary>The pen of an edge around a bar or a marker.</summary>
    public XPen Edge => new(Color, 0.75);

    /// <summary>The pen of a series, by its place among those that are of an earlier time, or among those that are not.</summary>
    public static SeriesPen Of(ChartData data, ChartSeries series)
    {
        var place = data.Series.TakeWhile(other => other != series).Count(other => other.IsEarlier == series.IsEarlier);
        var look = SeriesLook.Of(place, series.IsEarlier);
        var color = Colors.Of(look.Color);
        var line = new XPen(color, series.IsEarlier ? 1.2 : 1.8) { LineJoin = XLineJoin.Round };
        if (look.Dash != PresetLineDashValues.Solid) line.DashPattern = Dashes(look.Dash);
        return new SeriesPen(color, series.IsEarlier ? Colors.Paper : color, line, look.Marker);
    }

    /// <summary>The corners of its marker around a point.</summary>
    public XPoint[] Corners(XPoint center)
    {
        var (corners, turn) = Marker switch
        {
            MarkerStyleValues.Square => (4, 0.125),
            MarkerStyleValues.Diamond => (4, 0),
            MarkerStyleValues.Triangle => (3, 0),
            MarkerStyleValues.X => (4, 0.125),
            MarkerStyleValues.Plus => (4, 0),
            _ => (16, 0d),
        };
        return [.. Enumerable.Range(0, corners).Select(corner => 2 * Math.PI * (turn + (corner / (double)corners)))
            .Select(angle => new XPoint(center.X + (Radius * Math.Sin(angle)), center.Y - (Radius * Math.Cos(angle))))];
    }

    // In widths of the line, drawn and left out by turns.
    private static double[] Dashes(PresetLineDashValues dash) => dash switch
    {
        PresetLineDashValues.SystemDot => [1, 1.5],
        PresetLineDashValues.SystemDash => [3, 1.5],
        PresetLineDashValues.DashDot => [4, 2, 1, 2],
        PresetLineDashValues.LargeDash => [7, 2.5],
        PresetLineDashValues.LargeDashDot => [7, 2, 1, 2],
        _ => [4, 2.5],
    };
}
