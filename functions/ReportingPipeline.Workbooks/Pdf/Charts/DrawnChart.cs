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
    private const double MarkRoom = 40;
    private const double LeastShare = 0.01;

    // Of the width of the chart.
    private const double WidestNames = 0.35;

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

    private bool IsAcross => _data.Chart.Kind == ChartKind.StackedBars;

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
        var scale = ValueScale.Of(Ends(), IsShare ? LeastShare : 1);
        var marks = scale.Marks.Select(Mark).ToList();
        var markWidth = marks.Max(mark => _ruler.WidthOf(mark, Small));
        var left = IsAcross ? Math.Min(_area.Width * WidestNames, _names.Max(name => _ruler.WidthOf(name, Small))) : markWidth;
        var right = IsAcross ? markWidth / 2 : 0;
        var slot = (_area.Width - left - Gap - right) / _names.Count;
        var below = IsAcross ? Small.LineHeight : NamesHeight(slot);
        var top = _area.Top + Small.LineHeight + Gap;
        var area = new XRect(new XPoint(_area.Left + left + Gap, top), new XPoint(_area.Right - right, Foot - Gap - below));
        return new Plot(area, scale, _names.Count, IsAcross);
    }

    // How far lines and bars reach; those of a stack add up.
    private List<double> Ends() => _data.Chart.Kind is ChartKind.StackedBars or ChartKind.StackedColumns
        ? [.. _names.Select((_, category) => _data.Series.Sum(series => NumberOf(series, category) ?? 0))]
        : [.. _names.SelectMany((_, category) => _data.Series.Select(series => NumberOf(series, category))).OfType<double>()];

    private static double? NumberOf(ChartSeries series, int category) =>
        series.Values.ElementAtOrDefault(category) is { IsNumber: true } cell ? cell.Value.Number : null;

    // Names of which a word is wider than the room of its category are tilted.
    private bool AreTilted(double slot) => !IsAcross && _names.Max(name => _ruler.WordWidthOf(name, Small)) > slot - NameGap;

    private double NamesHeight(double slot) => AreTilted(slot)
        ? (_names.Max(name => _ruler.WidthOf(name, Small)) + Small.LineHeight) * Math.Sin(-Tilt * Math.PI / 180)
        : _names.Max(name => _ruler.Lines(name, Small, slot - NameGap).Count) * Small.LineHeight;

    private void DrawMarks(Canvas canvas)
    {
        foreach (var number in _plot.Scale.Marks)
        {
            var (start, end) = (_plot.At(0, number), _plot.At(_plot.Categories, number));
            canvas.Line(GridLine, start, end);
            if (IsAcross) canvas.Write([Mark(number)], Small, end.X - (MarkRoom / 2), end.Y + 1, MarkRoom, Side.Middle);
            else canvas.Write([Mark(number)], Small, _area.Left, start.Y - (Small.LineHeight / 2), start.X - Gap - _area.Left, Side.Right);
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

            var width = IsAcross ? middle.X - Gap - _area.Left : _plot.Slot - NameGap;
            var lines = _ruler.Lines(name, Small, width);
            if (IsAcross) canvas.Write(lines, Small, _area.Left, middle.Y - (lines.Count * Small.LineHeight / 2), width, Side.Right);
            else canvas.Write(lines, Small, middle.X - (width / 2), middle.Y + 1, width, Side.Middle);
        }
    }

    private void DrawTitles(Canvas canvas)
    {
        var (above, below) = IsAcross
            ? (_data.Chart.CategoryTitle, _data.Chart.ValueTitle)
            : (_data.Chart.ValueTitle, _data.Chart.CategoryTitle);
        canvas.Write([above], Small, _area.Left, _area.Top);
        canvas.Write([below], Small, _plot.Area.Left, Foot, _plot.Area.Width, Side.Middle);
    }

    // Marks along an axis are round: decimals would only repeat zeros.
    private string Mark(double number) => CellText.Number(number, IsShare ? "0%" : CellFormat.CodeOf(Kind), _texts);
}
