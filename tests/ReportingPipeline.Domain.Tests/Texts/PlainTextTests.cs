using System.Globalization;
using System.Text;
using System.Xml;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Tests.Texts;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Øst", "Øst")]
    [InlineData(" Hamar\u00A0", "Hamar")]
    [InlineData("Va\u030Aler", "Våler")]
    [InlineData("Grågås 🪿", "Grågås 🪿")]
    [InlineData("Familie 👨‍👩‍👧", "Familie 👨‍👩‍👧")]
    public void TryLine_TextThatCanBeRead_IsKept(string text, string kept) => Assert.Equal(kept, PlainText.TryLine(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u200B\u200D")]
    [InlineData("Øst\u000B")]
    [InlineData("Huset\nved elva")]
    [InlineData("Huset\u2028ved elva")]
    [InlineData("Huset\tved elva")]
    [InlineData("L\uFFFDten")]
    [InlineData("Slutt \uFFFE")]
    [InlineData("Slutt \U0001FFFF")]
    [InlineData("Slutt \uFDD0")]
    [InlineData("Slutt \uFDEF")]
    [InlineData("Snudd \u202A navn")]
    [InlineData("Snudd \u202E navn")]
    [InlineData("Snudd \u2066 navn")]
    [InlineData("Snudd \u2069 navn")]
    public void TryLine_AnythingElse_IsRefused(string text) => Assert.Null(PlainText.TryLine(text));

    // In an attribute they would be lost, since those are kept in UTF-8.
    [Fact]
    public void TryLine_HalfOfACharacter_IsRefused()
    {
        Assert.Null(PlainText.TryLine("Halvt \uD83D tegn"));
        Assert.Null(PlainText.TryLine("Halvt \uDC4D tegn"));
        Assert.Null(PlainText.TryLines("a\uD83D", 2_000));
    }

    [Fact]
    public void TryLine_CountsCharactersAndNotTheirHalves()
    {
        var longest = string.Concat(Enumerable.Repeat("👍", 200));

        Assert.Equal(longest, PlainText.TryLine(longest));
        Assert.Null(PlainText.TryLine($"{longest}a"));
    }

    [Theory]
    [InlineData("En linje\r\nog en til\r\n\r\n• et punkt\tmed en tabulator \n", "En linje\nog en til\n\n• et punkt med en tabulator")]
    [InlineData("a\u2028b", "a\nb")]
    [InlineData("a\u000Bb", null)]
    [InlineData(" \n ", null)]
    public void TryLines_SeveralLines_AreKeptWithLineFeeds(string text, string? kept) => Assert.Equal(kept, PlainText.TryLines(text, 2_000));

    [Fact]
    public void TryLines_LongestText_IsKeptAndNoLongerOne()
    {
        Assert.Equal("ab\nc", PlainText.TryLines("ab\nc", 4));
        Assert.Null(PlainText.TryLines("ab\nc", 3));
    }

    [Fact]
    public void Cut_TextOfTheLimit_IsWhole() => Assert.Equal("Hamar", PlainText.Cut("Hamar", 5));

    [Fact]
    public void TryLine_AnyTextThatIsKept_CanStandInXml() => ForEvery.Value(
        TypedTexts.Texts,
        text =>
        {
            foreach (var kept in new[] { PlainText.TryLine(text), PlainText.TryLines(text, 2_000) }.OfType<string>())
            {
                XmlConvert.VerifyXmlChars(kept);
                Assert.Equal(kept, Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(kept)));
            }
        },
        times: 1_000);

    [Fact]
    public void Cut_AnyText_EndsBetweenCharactersWithinTheLimit() => ForEvery.Value(
        from text in TypedTexts.Texts
        from most in Gen.Choose(1, 20)
        select (text, most),
        cut =>
        {
            var shortened = PlainText.Cut(cut.text, cut.most);
            Assert.InRange(shortened.Length, 0, cut.most);
            if (shortened == cut.text) return;

            Assert.Equal('…', shortened[^1]);
            var characters = StringInfo.ParseCombiningCharacters(cut.text);
            Assert.Contains(shortened.Length - 1, characters);
            Assert.StartsWith(shortened[..^1], cut.text, StringComparison.Ordinal);
        },
        times: 1_000);

    [Theory]
    [InlineData("Våler", "våler")]
    [InlineData("Våler", "Va\u030Aler")]
    [InlineData("Våler", "V\u00ADåler\u200B")]
    [InlineData("Nord-Fron", "Nord\u2011Fron")]
    [InlineData("Vestre Toten", "Vestre\u00A0 Toten")]
    [InlineData("Hamar", "Ha\u034Fmar")]
    [InlineData("Hamar", "Ha\u115Fmar")]
    [InlineData("Hamar", "Ha\u1160mar")]
    [InlineData("Hamar", "Ha\u3164mar")]
    [InlineData("Hamar", "Ha\uFFA0mar")]
    [InlineData("Hamar", "Ha\uFE00mar")]
    [InlineData("Hamar", "Ha\uFE0Fmar")]
    public void Seen_TextsThatLookAlike_AreOne(string one, string other) => Assert.Equal(PlainText.Seen(one), PlainText.Seen(other));

    [Theory]
    [InlineData("Våler", "Valer")]
    [InlineData("Nord-Fron", "Nord Fron")]
    [InlineData("Nord-Fron", "NordFron")]
    [InlineData("Vestre Toten", "VestreToten")]
    [InlineData("Hamar 1", "Hamar 2")]
    public void Seen_OtherTexts_AreTwo(string one, string other) => Assert.NotEqual(PlainText.Seen(one), PlainText.Seen(other));

    [Fact]
    public void Shown_WhatCannotBeKept_IsNumbered() => Assert.Equal("ØstU+000B, U+FFFD", PlainText.Shown("Øst\u000B, \uD83D"));
}
