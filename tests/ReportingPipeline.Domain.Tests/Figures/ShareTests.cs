using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Tests.Figures;

public sealed class ShareTests
{
    [Theory]
    // Registered unique users per year: Hamar, Stange, Ringsaker, Løten of all.
    [InlineData(49, 76, 6447)]
    [InlineData(17, 76, 2237)]
    [InlineData(4, 76, 526)]
    [InlineData(6, 76, 789)]
    [InlineData(68, 104, 6538)]
    [InlineData(15, 104, 1442)]
    [InlineData(12, 104, 1154)]
    [InlineData(9, 104, 865)]
    [InlineData(64, 104, 6154)]
    [InlineData(13, 104, 1250)]
    [InlineData(181, 284, 6373)]
    [InlineData(47, 284, 1655)]
    [InlineData(28, 284, 986)]
    // The grant of 2019: visits from each of all four.
    [InlineData(4154, 5887, 7056)]
    [InlineData(826, 5887, 1403)]
    [InlineData(622, 5887, 1057)]
    [InlineData(285, 5887, 484)]
    public void HundredthsOfPercent_PrintedFigures_AreReproduced(long part, long whole, int expected) =>
        Assert.Equal(expected, new Share(part, whole).HundredthsOfPercent);

    [Theory]
    [InlineData(1, 20_000, 1)]
    [InlineData(-1, 20_000, -1)]
    [InlineData(3, 20_000, 2)]
    [InlineData(-3, 20_000, -2)]
    [InlineData(1, 32, 313)]
    [InlineData(-1, 32, -313)]
    [InlineData(49_999, 1_000_000_000, 0)]
    [InlineData(-49_999, 1_000_000_000, 0)]
    [InlineData(0, 7, 0)]
    [InlineData(7, 7, 10_000)]
    [InlineData(-7, 7, -10_000)]
    [InlineData(21, 7, 30_000)]
    [InlineData(1_764_057, 2_500_000, 7056)]
    public void HundredthsOfPercent_Halves_GoAwayFromZero(long part, long whole, int expected) =>
        Assert.Equal(expected, new Share(part, whole).HundredthsOfPercent);

    [Theory]
    [InlineData(999, true)]
    [InlineData(1_000, false)]
    public void IsOfFew_Whole_IsBelowAThousand(long whole, bool isOfFew) => Assert.Equal(isOfFew, new Share(1, whole).IsOfFew);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Of_NothingAsTheWhole_IsNull(long whole) => Assert.Null(Share.Of(5, whole));
}
