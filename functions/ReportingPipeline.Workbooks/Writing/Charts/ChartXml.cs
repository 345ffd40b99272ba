using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using ReportingPipeline.Workbooks.Layout;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>A chart as Excel keeps it.</summary>
internal static class ChartXml
{
    // Between the columns of two categories, in columns.
    private const double Gap = 0.6;

    // Of a chart's width, what its columns have beside the axis of numbers.
    private const double PlotWidth = 0.85;

    // The size of its numbers to that of cells.
    private const double NumberSize = 9 / 11d;

    /// <summary>The chart part of a chart whose table has its place.</summary>
    /// <param name="data">What it draws.</param>
    /// <param name="width">How wide it is, in widths of a digit.</param>
    /// <param name="table">The table that it draws.</param>
    /// <param name="language">The language of its words.</param>
    public static C.ChartSpace Of(ChartData data, double width, PlacedTable table, string language) => new(
        new C.EditingLanguage { Val = language },
        new C.RoundedCorners { Val = false },
        new C.Chart(
        [
            ChartText.Title(data.Chart.Title, language),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(
                new C.Layout(),
                data.Chart.Kind == ChartKind.Lines ? Lines(data, table) : Columns(data, table, HasNumbersInView(data, width)),
                ChartAxes.OfCategories(data.Chart, language),
                ChartAxes.OfValues(data, language)),
            .. data.Series.Count > 1 ? [Legend()] : Array.Empty<OpenXmlElement>(),
            new C.PlotVisibleOnly { Val = true },
            new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap },
        ]),

        // Without a frame, which programs that measure columns otherwise would cut off at the edge of the page.
        new C.ChartShapeProperties(new SolidFill(new RgbColorModelHex { Val = Palette.Paper }), new Outline(new NoFill())),
        ChartText.Properties());

    private static C.LineChart Lines(ChartData data, PlacedTable table) => new(
    [
        new C.Grouping { Val = C.GroupingValues.Standard },
        new C.VaryColors { Val = false },
        .. data.Series.Select((_, index) => ChartSeriesXml.Line(data, index, table)),
        new C.ShowMarker { Val = true },
        new C.AxisId { Val = ChartAxes.Categories },
        new C.AxisId { Val = ChartAxes.Values },
    ]);

    private static C.BarChart Columns(ChartData data, PlacedTable table, bool withNumbers) => new(
    [
        new C.BarDirection { Val = C.BarDirectionValues.Column },
        new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
        new C.VaryColors { Val = false },
        .. data.Series.Select((_, index) => ChartSeriesXml.Columns(data, index, table, withNumbers)),
        new C.GapWidth { Val = (ushort)(Gap * 100) },
        new C.Overlap { Val = 0 },
        new C.AxisId { Val = ChartAxes.Categories },
        new C.AxisId { Val = ChartAxes.Values },
    ]);

    // If each is narrower than its column.
    private static bool HasNumbersInView(ChartData data, double width)
    {
        var column = width * PlotWidth / (data.Categories.Count * (data.Series.Count + Gap));
        return data.Series.SelectMany(series => series.Values).Where(cell => cell.IsNumber)
            .All(cell => CellFormat.Width(cell.Kind, cell.Value, bold: false) * NumberSize <= column);
    }

    private static C.Legend Legend() => new(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false });
}
