using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Domain.Tests.Figures;

public sealed class ChangeTests
{
    [Theory]
    [InlineData(100, 125, 25, 2500)]
    [InlineData(125, 100, -25, -2000)]
    [InlineData(32, 33, 1, 313)]
    [InlineData(32, 31, -1, -313)]
    [InlineData(7, 7, 0, 0)]
    [InlineData(7, 0, -7, -10000)]
    [InlineData(0, 7, 7, null)]
    [InlineData(0, 0, 0, null)]
    [InlineData(null, 7, null, null)]
    [InlineData(7, null, null, null)]
    [InlineData(null, null, null, null)]
    public void Between_TwoFigures_GivesDifferenceAndShareOfTheEarlier(int? earlier, int? present, int? difference, int? hundredths)
    {
        var change = Change.Between(new Figure(earlier), new Figure(present));

        Assert.Equal(difference, change.Difference.Number);
        Assert.Equal(hundredths, change.OfEarlier.HundredthsOfPercent);
    }

    public static readonly TheoryData<Figure, Figure> Hidden = new()
    {
        { Figure.Hidden, new Figure(7) },
        { new Figure(7), Figure.Hidden },
        { Figure.Hidden, Figure.Hidden },
        { Figure.Hidden, Figure.NotCollected },
        { Figure.NotCollected, Figure.Hidden },
    };

    [Theory, MemberData(nameof(Hidden))]
    public void Between_HiddenFigure_IsHidden(Figure earlier, Figure present) =>
        Assert.Equal(new Change(Figure.Hidden, ShareFigure.Hidden), Change.Between(earlier, present));

    [Fact]
    public void OfItself_Total_IsAllOfItUnlessThereIsNothingToTell()
    {
        Assert.Equal(10_000, ShareFigure.OfItself(new Figure(7)).HundredthsOfPercent);
        Assert.Equal(ShareFigure.NotCollected, ShareFigure.OfItself(new Figure(0)));
        Assert.Equal(ShareFigure.NotCollected, ShareFigure.OfItself(Figure.NotCollected));
        Assert.Equal(ShareFigure.Hidden, ShareFigure.OfItself(Figure.Hidden));
    }
}
