using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using D = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>What is drawn on a sheet: its charts, each with the sentence that tells what it shows.</summary>
internal static class DrawingXml
{
    /// <summary>The drawing part of a sheet whose charts have these relationship ids.</summary>
    public static WorksheetDrawing Of(IReadOnlyList<(PlacedChart Chart, string RelationshipId)> charts) =>
        new(charts.Select((placed, index) => Anchor(placed.Chart, placed.RelationshipId, (uint)index + 1)));

    private static TwoCellAnchor Anchor(PlacedChart placed, string relationshipId, uint number)
    {
        var (frame, chart) = (placed.Frame, placed.Data.Chart);
        return new TwoCellAnchor(
            new FromMarker(Marker(frame.Left, frame.FirstRow - 1)),
            new ToMarker(Marker(frame.Right, frame.FirstRow - 1 + frame.Height)),
            new D.GraphicFrame(
                new D.NonVisualGraphicFrameProperties(
                    new D.NonVisualDrawingProperties
                    {
                        Id = number + 1,
                        Name = chart.Title,
                        Description = chart.Message,
                        Title = chart.Title,
                    },
                    new D.NonVisualGraphicFrameDrawingProperties()),
                new Transform(new Offset { X = 0, Y = 0 }, new Extents { Cx = 0, Cy = 0 }),
                new Graphic(new GraphicData(new ChartReference { Id = relationshipId })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }))
            {
                Macro = "",
            },
            new ClientData())
        {
            EditAs = EditAsValues.OneCell,
        };
    }

    private static OpenXmlElement[] Marker(ChartEdge edge, int row) =>
    [
        new ColumnId(Invariant(edge.Column)),
        new ColumnOffset(Invariant(edge.Offset)),
        new RowId(Invariant(row)),
        new RowOffset("0"),
    ];

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
