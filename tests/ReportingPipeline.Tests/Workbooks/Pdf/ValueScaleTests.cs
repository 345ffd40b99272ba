using ReportingPipeline.Workbooks.Pdf.Charts;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

public sealed class ValueScaleTests
{
    [Theory]
    [InlineData(new double[] { 3451, 1700 }, 1, new double[] { 0, 1000, 2000, 3000, 4000 })]
    [InlineData(new double[] { 104, 76 }, 1, new double[] { 0, 25, 50, 75, 100, 125 })]
    [InlineData(new double[] { 3, 1 }, 1, new double[] { 0, 1, 2, 3 })]
    [InlineData(new double[] { 0, 0 }, 1, new double[] { 0, 1 })]
    [InlineData(new double[] { -40, 60 }, 1, new double[] { -40, -20, 0, 20, 40, 60 })]
    [InlineData(new double[] { -40, -10 }, 1, new double[] { -40, -30, -20, -10, 0 })]
    [InlineData(new double[] { 0.6154, 0.5 }, 0.01, new double[] { 0, 0.2, 0.4, 0.6, 0.8 })]
    [InlineData(new double[] { 1_764_057, 121_029 }, 1, new double[] { 0, 500_000, 1_000_000, 1_500_000, 2_000_000 })]
    public void Of_Numbers_GoesInRoundStepsFromZeroBeyondThem(double[] numbers, double leastStep, double[] marks) =>
        Assert.Equal(marks, ValueScale.Of(numbers, leastStep).Marks.Select(mark => Math.Round(mark, 6)));
}
