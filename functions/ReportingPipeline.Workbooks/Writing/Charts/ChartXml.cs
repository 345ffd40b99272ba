using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using ReportingPipeline.Workbooks.Layout;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>A chart as Excel keeps it.</summary>
internal static class ChartXml
{
    // More of them would run into one another.
    private const int MostNumbersInView = 12;

    /// <summary>The chart part of a chart whose table has its place.</summary>
    public static C.ChartSpace Of(ChartData data, PlacedTable table, string language) => new(
        new C.EditingLanguage { Val = language },
        new C.RoundedCorners { Val = false },
        new C.Chart(
        [
            ChartText.Title(data.Chart.Title, language),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(
                new C.Layout(),
                Plot(data, table),
                ChartAxes.OfCategories(data.Chart, language),
                ChartAxes.OfValues(data, language)),
            .. data.Series.Count > 1 ? [Legend()] : Array.Empty<OpenXmlElement>(),
            new C.PlotVisibleOnly { Val = true },
            new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap },
        ]),

        // Without a frame, which programs that measure columns otherwise would cut off at the edge of the page.
        new C.ChartShapeProperties(new SolidFill(new RgbColorModelHex { Val = Palette.Paper }), new Outline(new NoFill())),
        ChartText.Properties());

    private static OpenXmlElement Plot(ChartData data, PlacedTable table) => data.Chart.Kind switch
    {
        ChartKind.Lines => Lines(data, table),
        ChartKind.ClusteredColumns => Bars(data, table, C.BarDirectionValues.Column, C.BarGroupingValues.Clustered, overlap: 0),
        ChartKind.StackedColumns => Bars(data, table, C.BarDirectionValues.Column, C.BarGroupingValues.Stacked, overlap: 100),
        _ => Bars(data, table, C.BarDirectionValues.Bar, C.BarGroupingValues.Stacked, overlap: 100),
    };

    private static C.LineChart Lines(ChartData data, PlacedTable table) => new(
    [
        new C.Grouping { Val = C.GroupingValues.Standard },
        new C.VaryColors { Val = false },
        .. data.Series.Select((_, index) => ChartSeriesXml.Line(data, index, table)),
        new C.ShowMarker { Val = true },
        new C.AxisId { Val = ChartAxes.Categories },
        new C.AxisId { Val = ChartAxes.Values },
    ]);

    private static C.BarChart Bars(
        ChartData data, PlacedTable table, C.BarDirectionValues direction, C.BarGroupingValues grouping, sbyte overlap) => new(
    [
        new C.BarDirection { Val = direction },
        new C.BarGrouping { Val = grouping },
        new C.VaryColors { Val = false },
        .. data.Series.Select((_, index) => ChartSeriesXml.Bars(data, index, table, HasNumbersInView(data))),
        new C.GapWidth { Val = 60 },
        new C.Overlap { Val = overlap },
        new C.AxisId { Val = ChartAxes.Categories },
        new C.AxisId { Val = ChartAxes.Values },
    ]);

    private static bool HasNumbersInView(ChartData data) =>
        data.Chart.Kind == ChartKind.ClusteredColumns && data.Series.Sum(series => series.Values.Count) <= MostNumbersInView;

    private static C.Legend Legend() => new(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false });
}
