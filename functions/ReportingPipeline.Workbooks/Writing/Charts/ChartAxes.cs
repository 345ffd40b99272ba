using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using ReportingPipeline.Workbooks.Layout;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>The axes of a chart: the categories along one, and the numbers, from zero if none is below it, along the other.</summary>
internal static class ChartAxes
{
    /// <summary>The id of the axis of categories.</summary>
    public const uint Categories = 1;

    /// <summary>The id of the axis of numbers.</summary>
    public const uint Values = 2;

    /// <summary>The axis of categories.</summary>
    public static C.CategoryAxis OfCategories(Layout.Chart chart, string language) => new(
        new C.AxisId { Val = Categories },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        ChartText.AxisTitle(chart.CategoryTitle, language, isUpright: false),
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        Line(Palette.Axis),
        new C.CrossingAxis { Val = Values },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.NoMultiLevelLabels { Val = true });

    /// <summary>The axis of numbers, with light lines across the chart.</summary>
    public static C.ValueAxis OfValues(ChartData data, string language)
    {
        var numbers = data.Series.SelectMany(series => series.Values).Where(cell => cell.IsNumber);
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (numbers.All(cell => cell.Value.Number >= 0)) scaling.Append(new C.MinAxisValue { Val = 0 });
        return new C.ValueAxis(
            new C.AxisId { Val = Values },
            scaling,
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(Line(Palette.Grid)),
            ChartText.AxisTitle(data.Chart.ValueTitle, language, isUpright: true),
            new C.NumberingFormat { FormatCode = CodeOf(data.Series[0].Values[0].Kind), SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.ChartShapeProperties(new Outline(new NoFill())),
            new C.CrossingAxis { Val = Categories },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between });
    }

    // Marks along an axis are round: decimals would only repeat zeros.
    private static string CodeOf(CellKind kind) => kind switch
    {
        CellKind.Percent or CellKind.SignedPercent => "0%",
        _ => CellFormat.CodeOf(kind),
    };

    private static C.ChartShapeProperties Line(string color) =>
        new(new Outline(new SolidFill(new RgbColorModelHex { Val = color })) { Width = 9525 });
}
