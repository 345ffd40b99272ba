namespace WorkbookCheck.Tests.Rules;

public sealed class DrawingRulesTests
{
    [Fact]
    public void FaultsIn_ChartThatSaysWhatItShows_TellsNothing() => Assert.Empty(new DrawnChart().Faults());

    [Theory]
    [InlineData("2020.")]
    [InlineData("Besøk i 2019 og 2020")]
    public void FaultsIn_AltTextThatIsNoSentence_TellsIt(string text) =>
        Assert.Equal(["alt-text"], new DrawnChart { AltText = text }.Faults());

    [Theory]
    [InlineData("")]
    [InlineData("Diagram.")]
    public void FaultsIn_AltTextThatSaysNothing_TellsBoth(string text) =>
        Assert.Equal(["alt-text", "alt-text-value"], new DrawnChart { AltText = text }.Faults());

    [Fact]
    public void FaultsIn_AltTextWithoutANumber_TellsIt() =>
        Assert.Equal(["alt-text-value"], new DrawnChart { AltText = "Søylene viser at besøkene gikk ned." }.Faults());

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void FaultsIn_ChartWithoutTitle_TellsIt(string? title) =>
        Assert.Equal(["chart-title"], new DrawnChart { Title = title }.Faults());

    [Theory]
    [InlineData("")]
    [InlineData("<c:delete val=\"0\"/>")]
    public void FaultsIn_AxisWithoutTitle_TellsIt(string axis) =>
        Assert.Equal(["axis-title"], new DrawnChart { CategoryTitle = null, CategoryAxis = axis }.Faults());

    [Theory]
    [InlineData("<c:delete/>")]
    [InlineData("<c:delete val=\"1\"/>")]
    public void FaultsIn_AxisThatIsNotShown_TellsNothing(string axis) =>
        Assert.Empty(new DrawnChart { CategoryTitle = null, CategoryAxis = axis }.Faults());
}
