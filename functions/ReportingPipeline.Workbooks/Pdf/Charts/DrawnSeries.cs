using PdfSharp.Drawing;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Tables;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>The series of a chart in its plot, with their numbers where there is room for them.</summary>
internal sealed class DrawnSeries(ChartData data, Plot plot, TextStyle style, TextRuler ruler, ReportTexts texts)
{
    // Between the bars of two categories, in bars.
    private const double BarGap = 0.6;

    // So wide is a category to be, in widths of a number, for numbers along a line to be read.
    private const double LineNumberRoom = 1.7;

    // Between a point and its number.
    private const double MarkerRoom = 3.5;

    /// <summary>Draws them.</summary>
    public void Draw(Canvas canvas)
    {
        if (data.Chart.Kind == ChartKind.Lines) DrawLines(canvas);
        else DrawColumns(canvas);
    }

    private void DrawLines(Canvas canvas)
    {
        foreach (var series in data.Series)
        {
            var pen = SeriesPen.Of(data, series);
            XPoint[] points = [.. Points(series).Select(point => point.Point)];
            if (points.Length > 1) canvas.Line(pen.Line, points);
            foreach (var point in points) canvas.Fill(pen.Fill, pen.Edge, pen.Corners(point));
        }

        if (data.Series.Where(series => !series.IsEarlier).ToList() is not [var only] || !Fits(only, plot.Slot / LineNumberRoom)) return;

        foreach (var (cell, point) in Points(only))
        {
            // Other lines go behind the number.
            var width = ruler.WidthOf(TextOf(cell), style);
            canvas.Fill(Colors.Paper, new XRect(point.X - (width / 2), point.Y - MarkerRoom - style.Size, width, style.Size));
            WriteAbove(canvas, cell, point.X, point.Y - MarkerRoom + (style.LineHeight - style.Size));
        }
    }

    private IEnumerable<(ChartCell Cell, XPoint Point)> Points(ChartSeries series) => series.Values.Index()
        .Where(value => value.Item.IsNumber)
        .Select(value => (value.Item, plot.At(value.Index + 0.5, value.Item.Value.Number)));

    private void DrawColumns(Canvas canvas)
    {
        var width = 1 / (data.Series.Count + BarGap);
        var hasNumbers = data.Series.All(series => Fits(series, (width * plot.Slot) + 2));
        foreach (var (place, series) in data.Series.Index())
        {
            var pen = SeriesPen.Of(data, series);
            foreach (var (category, cell) in series.Values.Index().Where(value => value.Item.IsNumber))
            {
                var from = category + (width * (place + (BarGap / 2)));
                var bar = plot.Bar(from, from + width, 0, cell.Value.Number);
                canvas.Fill(pen.Fill, pen.Edge, bar);
                if (hasNumbers) WriteAbove(canvas, cell, bar.Left + (bar.Width / 2), bar.Top);
            }
        }
    }

    private void WriteAbove(Canvas canvas, ChartCell cell, double middle, double bottom) =>
        canvas.Write([TextOf(cell)], style, middle - plot.Slot, bottom - style.LineHeight, 2 * plot.Slot, Side.Middle);

    private bool Fits(ChartSeries series, double width) =>
        series.Values.Where(cell => cell.IsNumber).All(cell => ruler.WidthOf(TextOf(cell), style) <= width);

    private string TextOf(ChartCell cell) => CellText.Of(cell.Kind, cell.Value, texts);
}
