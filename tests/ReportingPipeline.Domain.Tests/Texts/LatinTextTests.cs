using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Tests.Texts;

public sealed class LatinTextTests
{
    [Theory]
    [InlineData('\uFF00', '\uFF00')]
    [InlineData('\uFF01', '!')]
    [InlineData('\uFF21', 'A')]
    [InlineData('\uFF5E', '~')]
    [InlineData('\uFF5F', '\uFF5F')]
    public void Narrow_Character_IsTheUsualOneIfItIsFullWidth(char character, char narrow) => Assert.Equal(narrow, LatinText.Narrow(character));

    [Theory]
    [InlineData('\u007F', "\u007F")]
    [InlineData('\u0080', "_")]
    [InlineData('\u00C5', "A")]
    public void Spelled_Character_IsInAscii(char character, string ascii) => Assert.Equal(ascii, LatinText.Spelled(character));

    [Theory]
    [InlineData('\u007F', true)]
    [InlineData('\u0080', false)]
    [InlineData('\u00BF', false)]
    [InlineData('\u00C0', true)]
    [InlineData('×', false)]
    [InlineData('÷', false)]
    [InlineData('ı', false)]
    [InlineData('ſ', false)]
    [InlineData('\u017E', true)]
    [InlineData('\u0180', false)]
    public void Knows_Character_IsAsciiOrALatinLetterOfItsOwn(char character, bool isKnown) => Assert.Equal(isKnown, LatinText.Knows(character));
}
