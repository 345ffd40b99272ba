using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Domain.Tests.Centres;

public sealed class CentreEventTests
{
    private static readonly CentreEvent Pandemic = new(new(2020, 3, 12), new(2020, 5, 4), new("Stengt"), IsClosed: true);

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(1, 3, 20)]
    [InlineData(1, 12, 54)]
    [InlineData(4, 4, 30)]
    [InlineData(5, 12, 4)]
    [InlineData(6, 12, 0)]
    public void DaysIn_Months_CountsThoseOfItThatLieInThem(int first, int last, int days) =>
        Assert.Equal(days, Pandemic.DaysIn(new(new(2020, first), new(2020, last))));

    [Fact]
    public void Contains_Day_IsFromTheFirstToTheLast() => Assert.Equal(
        [false, true, true, false], new DateOnly[] { new(2020, 3, 11), new(2020, 3, 12), new(2020, 5, 4), new(2020, 5, 5) }.Select(Pandemic.Contains));
}
