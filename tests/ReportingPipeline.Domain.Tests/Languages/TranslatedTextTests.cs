using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Domain.Tests.Languages;

public sealed class TranslatedTextTests
{
    [Fact]
    public void In_EachLanguage_IsItsOwnOrThatInBokmal()
    {
        var (all, one) = (new TranslatedText("ny leder") { Nynorsk = "ny leiar", English = "a new manager" }, new TranslatedText("ny leder"));

        Assert.Equal(["ny leder", "ny leiar", "a new manager"], Enum.GetValues<Language>().Select(all.In));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal("ny leder", one.In(language)));
    }
}
