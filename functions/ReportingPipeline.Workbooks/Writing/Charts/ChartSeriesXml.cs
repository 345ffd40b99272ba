using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using ReportingPipeline.Workbooks.Layout;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>The series of a chart: names, categories and numbers by reference to cells, with what the cells hold beside it.</summary>
internal static class ChartSeriesXml
{
    /// <summary>A series drawn as columns.</summary>
    public static C.BarChartSeries Columns(ChartData data, int index, PlacedTable table, bool withNumbers)
    {
        var (series, look) = (data.Series[index], LookOf(data, index));
        var element = new C.BarChartSeries();
        element.Append(Head(series, index, table));
        element.Append(series.IsEarlier ? Hatched(look.Color) : Filled(look.Color), new C.InvertIfNegative { Val = false });
        if (withNumbers) element.Append(Numbers(series));
        element.Append(Categories(data, table), Values(series, table));
        return element;
    }

    /// <summary>A series drawn as a line.</summary>
    public static C.LineChartSeries Line(ChartData data, int index, PlacedTable table)
    {
        var (series, look) = (data.Series[index], LookOf(data, index));
        var element = new C.LineChartSeries();
        element.Append(Head(series, index, table));
        element.Append(
            new C.ChartShapeProperties(new Outline(Fill(look.Color), new PresetDash { Val = look.Dash }, new Round())
            {
                Width = series.IsEarlier ? 19_050 : 28_575,
                CapType = LineCapValues.Round,
            }),
            new C.Marker(
                new C.Symbol { Val = look.Marker },
                new C.Size { Val = 6 },
                new C.ChartShapeProperties(
                    Fill(series.IsEarlier ? Palette.Paper : look.Color), new Outline(Fill(look.Color)) { Width = 9525 })),
            Categories(data, table),
            Values(series, table),
            new C.Smooth { Val = false });
        return element;
    }

    private static SeriesLook LookOf(ChartData data, int index)
    {
        var isEarlier = data.Series[index].IsEarlier;
        return SeriesLook.Of(data.Series.Take(index).Count(series => series.IsEarlier == isEarlier), isEarlier);
    }

    private static OpenXmlElement[] Head(ChartSeries series, int index, PlacedTable table) =>
    [
        new C.Index { Val = (uint)index },
        new C.Order { Val = (uint)index },
        new C.SeriesText(new C.StringReference(
            new C.Formula(CellReference.Of(table, series.Name)), new C.StringCache(Names([series.Name])))),
    ];

    private static C.CategoryAxisData Categories(ChartData data, PlacedTable table) => new(
        new C.StringReference(new C.Formula(CellReference.Of(table, data.Categories)), new C.StringCache(Names(data.Categories))));

    private static C.Values Values(ChartSeries series, PlacedTable table) => new(new C.NumberReference(
        new C.Formula(CellReference.Of(table, series.Values)),
        new C.NumberingCache(
        [
            new C.FormatCode(CellFormat.CodeOf(series.Values[0].Kind)),
            new C.PointCount { Val = (uint)series.Values.Count },
            .. series.Values.Index().Where(value => value.Item.IsNumber).Select(value => new C.NumericPoint(
                new C.NumericValue(value.Item.Value.Number.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)value.Index }),
        ])));

    private static IEnumerable<OpenXmlElement> Names(IReadOnlyList<ChartCell> cells) =>
    [
        new C.PointCount { Val = (uint)cells.Count },
        .. cells.Select((cell, index) => new C.StringPoint(new C.NumericValue(cell.Value.Text!)) { Index = (uint)index }),
    ];

    // A spreadsheet would print a zero at what is missing.
    private static C.DataLabels Numbers(ChartSeries series) => new(
    [
        .. series.Values.Index().Where(value => !value.Item.IsNumber).Select(value => new C.DataLabel(
            new C.Index { Val = (uint)value.Index }, new C.Delete { Val = true })),
        new C.NumberingFormat { FormatCode = CellFormat.CodeOf(series.Values[0].Kind), SourceLinked = false },
        new C.ChartShapeProperties(new NoFill(), new Outline(new NoFill())),
        new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = true },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false },
    ]);

    // A white edge keeps columns apart.
    private static C.ChartShapeProperties Filled(string color) => new(Fill(color), new Outline(Fill(Palette.Paper)) { Width = 9525 });

    private static C.ChartShapeProperties Hatched(string color) => new(
        new PatternFill(
            new ForegroundColor(new RgbColorModelHex { Val = color }),
            new BackgroundColor(new RgbColorModelHex { Val = Palette.Paper }))
        {
            Preset = PresetPatternValues.WideUpwardDiagonal,
        },
        new Outline(Fill(color)) { Width = 9525 });

    private static SolidFill Fill(string color) => new(new RgbColorModelHex { Val = color });
}
