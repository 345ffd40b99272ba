using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class ChartFrameTests
{
    // A sheet whose columns leave room to the right, and one that is wider than a page.
    [Theory]
    [InlineData(2)]
    [InlineData(14)]
    public void Across_Charts_ShareThePrintedWidthWithoutTouching(int columns)
    {
        var widths = ColumnWidths.Of(new Sheet(
            "T", "T", Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal),
            new Table("T", "T", [.. Enumerable.Range(0, columns).Select(column => new Column($"Kolonne{column}", CellKind.Whole))], [])));
        Assert.All(Enumerable.Range(1, 3), count =>
        {
            var frames = ChartFrame.Across(widths, count, firstRow: 7, height: 10);

            Assert.Equal(count, frames.Count);
            Assert.Equal((0d, widths.Total), (At(widths, frames[0].Left), At(widths, frames[^1].Right)));
            Assert.All(frames.Zip(frames.Skip(1)), pair => Assert.InRange(At(widths, pair.Second.Left) - At(widths, pair.First.Right), 1.49, 1.51));
            Assert.All(frames, frame => Assert.Equal(At(widths, frames[0].Right), At(widths, frame.Right) - At(widths, frame.Left), 3));
            Assert.Equal((widths.Printed.Count, 0L), (frames[^1].Right.Column, frames[^1].Right.Offset));
        });
    }

    private static double At(ColumnWidths widths, ChartEdge edge) => widths.Printed.Take(edge.Column).Sum() + (edge.Offset / 66_675d);
}
