using PdfSharp.Drawing;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Tables;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Charts;

/// <summary>
/// A chart in an area: the title of its numbers on top, then the plot with its axes, the title of its categories, and a legend if there
/// is more than one series.
/// </summary>
internal sealed class DrawnChart
{
    private const double Gap = 4;
    private const double NameGap = 2;
    private const double LeastShare = 0.01;

    // In degrees.
    private const double Tilt = -45;

    private static readonly TextStyle Small = new(7, false, Colors.Faint);
    private static readonly XPen GridLine = new(Colors.Grid, 0.5);
    private static readonly XPen AxisLine = new(Colors.Axis, 0.75);

    private readonly ChartData _data;
    private readonly ReportTexts _texts;
    private readonly TextRuler _ruler;
    private readonly XRect _area;
    private readonly Legend? _legend;
    private readonly Plot _plot;
    private readonly IReadOnlyList<string> _names;

    public DrawnChart(ChartData data, ReportTexts texts, TextRuler ruler, XRect area)
    {
        (_data, _texts, _ruler, _area) = (data, texts, ruler, area);
        _names = [.. data.Categories.Select(cell => cell.Value.Text!)];
        _legend = data.Series.Count > 1 ? new Legend(data, Small, ruler, area) : null;
        _plot = ArrangedPlot();
    }

    private CellKind Kind => _data.Series[0].Values[0].Kind;

    private bool IsShare => Kind is CellKind.Percent or CellKind.SignedPercent;

    // Below the plot are the title of the categories and the legend.
    private double Foot => _area.Bottom - (_legend?.Height ?? 0) - Small.LineHeight;

    /// <summary>Draws it.</summary>
    public void Draw(Canvas canvas)
    {
        DrawMarks(canvas);
        DrawNames(canvas);
        new DrawnSeries(_data, _plot, Small, _ruler, _texts).Draw(canvas);
        canvas.Line(AxisLine, _plot.At(0, 0), _plot.At(_plot.Categories, 0));
        DrawTitles(canvas);
        _legend?.Draw(canvas);
    }

    private Plot ArrangedPlot()
    {
        var numbers = _data.Series.SelectMany(series => series.Values).Where(cell => cell.IsNumber).Select(cell => cell.Value.Number);
        var scale = ValueScale.Of([.. numbers], IsShare ? LeastShare : 1);
        var left = _area.Left + scale.Marks.Max(mark => _ruler.WidthOf(Mark(mark), Small)) + Gap;
        var (top, foot) = (_area.Top + Small.LineHeight + Gap, Foot - Gap - NamesHeight((_area.Right - left) / _names.Count));
        return new Plot(new XRect(new XPoint(left, top), new XPoint(_area.Right, foot)), scale, _names.Count);
    }

    // Names of which a word is wider than the room of its category are tilted.
    private bool AreTilted(double slot) => _names.Max(name => _ruler.WordWidthOf(name, Small)) > slot - NameGap;

    private double NamesHeight(double slot) => AreTilted(slot)
        ? (_names.Max(name => _ruler.WidthOf(name, Small)) + Small.LineHeight) * Math.Sin(-Tilt * Math.PI / 180)
        : _names.Max(name => _ruler.Lines(name, Small, slot - NameGap).Count) * Small.LineHeight;

    private void DrawMarks(Canvas canvas)
    {
        foreach (var number in _plot.Scale.Marks)
        {
            var (start, end) = (_plot.At(0, number), _plot.At(_plot.Categories, number));
            canvas.Line(GridLine, start, end);
            canvas.Write([Mark(number)], Small, _area.Left, start.Y - (Small.LineHeight / 2), start.X - Gap - _area.Left, Side.Right);
        }
    }

    private void DrawNames(Canvas canvas)
    {
        foreach (var (index, name) in _names.Index())
        {
            var middle = _plot.At(index + 0.5, _plot.Scale.Low);
            if (AreTilted(_plot.Slot))
            {
                canvas.WriteTilted(name, Small, new XPoint(middle.X + 3, middle.Y + Small.LineHeight), Tilt);
                continue;
            }

            var width = _plot.Slot - NameGap;
            var lines = _ruler.Lines(name, Small, width);
            canvas.Write(lines, Small, middle.X - (width / 2), middle.Y + 1, width, Side.Middle);
        }
    }

    private void DrawTitles(Canvas canvas)
    {
        canvas.Write([_data.Chart.ValueTitle], Small, _area.Left, _area.Top);
        canvas.Write([_data.Chart.CategoryTitle], Small, _plot.Area.Left, Foot, _plot.Area.Width, Side.Middle);
    }

    // Marks along an axis are round: decimals would only repeat zeros.
    private string Mark(double number) => CellText.Number(number, IsShare ? "0%" : CellFormat.CodeOf(Kind), _texts);
}
