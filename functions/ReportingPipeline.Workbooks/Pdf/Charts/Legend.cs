using PdfSharp.Drawing;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>Which series is drawn how, in as many lines as it takes at the foot of a chart.</summary>
internal sealed class Legend
{
    private const double LineWidth = 20;
    private const double BoxWidth = 6;
    private const double Gap = 4;
    private const double Between = 12;

    private readonly ChartData _data;
    private readonly TextStyle _style;
    private readonly XRect _area;
    private readonly IReadOnlyList<IReadOnlyList<(ChartSeries Series, double Left)>> _lines;

    public Legend(ChartData data, TextStyle style, TextRuler ruler, XRect area)
    {
        (_data, _style, _area) = (data, style, area);
        _lines = SideBySide.Of(
            data.Series, series => KeyWidth + Gap + ruler.WidthOf(series.Name.Value.Text!, style), Between, area.Width);
    }

    private bool HasLines => _data.Chart.Kind == ChartKind.Lines;

    private double KeyWidth => HasLines ? LineWidth : BoxWidth;

    /// <summary>How high it is.</summary>
    public double Height => _lines.Count * _style.LineHeight;

    /// <summary>Draws it.</summary>
    public void Draw(Canvas canvas)
    {
        foreach (var (index, line) in _lines.Index())
        {
            var top = _area.Bottom - Height + (index * _style.LineHeight);
            foreach (var (series, left) in line)
            {
                DrawKey(canvas, SeriesPen.Of(_data, series), new XPoint(_area.Left + left, top + (_style.LineHeight / 2)));
                canvas.Write([series.Name.Value.Text!], _style, _area.Left + left + KeyWidth + Gap, top);
            }
        }
    }

    private void DrawKey(Canvas canvas, SeriesPen pen, XPoint start)
    {
        if (!HasLines)
        {
            canvas.Fill(pen.Fill, pen.Edge, new XRect(start.X, start.Y - (BoxWidth / 2), BoxWidth, BoxWidth));
            return;
        }

        canvas.Line(pen.Line, start, new XPoint(start.X + KeyWidth, start.Y));
        canvas.Fill(pen.Fill, pen.Edge, pen.Corners(new XPoint(start.X + (KeyWidth / 2), start.Y)));
    }
}
