using FsCheck.Fluent;
using ReportingPipeline.Domain.Pseudonyms;

namespace ReportingPipeline.Tests.Pseudonyms;

public class CanonicalIdTests
{
    [Theory]
    [InlineData("01017012345", "01017012345")]
    [InlineData("  010170 12345\t", "01017012345")]
    [InlineData("010170-12345", "01017012345")]
    [InlineData("01.01.70/12345", "01017012345")]
    [InlineData("010170\u201312345", "01017012345")]
    [InlineData("010170\u00A012345", "01017012345")]
    [InlineData("\uFEFF010170\u200B12345", "01017012345")]
    [InlineData("０１０１７０１２３４５", "01017012345")]
    [InlineData("sag_17:a", "SAG17A")]
    [InlineData("åse.ødegård", "ÅSEØDEGÅRD")]
    [InlineData("A\u030Ase", "ÅSE")]
    [InlineData("a-\u030Ase", "ÅSE")]
    [InlineData("čáhcelášŋŧđž", "ČÁHCELÁŠŊŦĐŽ")]
    [InlineData("c\u030Ca\u0301hce", "ČÁHCE")]
    [InlineData("ÿß", "Ÿß")]
    [InlineData("i", "I")]
    [InlineData("a+b@c", "A+B@C")]
    public void TryParse_HoweverItIsWritten_IsOneSpelling(string raw, string canonical) => Assert.Equal(canonical, CanonicalId.TryParse(raw)!.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    [InlineData("-./_:")]
    public void TryParse_NothingLeft_IsRefused(string? raw) => Assert.Null(CanonicalId.TryParse(raw));

    [Theory]
    [InlineData("0101\uD800")]
    [InlineData("0101²")]
    [InlineData("ﬁ1")]
    [InlineData("ı1")]
    [InlineData("ſ1")]
    [InlineData("ש1")]
    [InlineData("\u030Aa1")]
    [InlineData("x\u030A")]
    [InlineData("a\u030A\u0301")]
    public void TryParse_OtherThanLatinTextUpToExtendedA_IsRefused(string raw) => Assert.Null(CanonicalId.TryParse(raw));

    [Fact]
    public void TryParse_EveryCanonicalId_IsItsOwnCanonicalId() => ForEvery.Value(
        Gen.Elements([.. "aZ09-_. +\u00A0\u0300\u030A\u0301", .. Enumerable.Range(0xC0, 0xC0).Select(code => (char)code)]).ArrayOf()
            .Select(characters => new string(characters)).Where(raw => CanonicalId.TryParse(raw) is not null),
        raw => Assert.Equal(CanonicalId.TryParse(raw)!.Value, CanonicalId.TryParse(CanonicalId.TryParse(raw)!.Value)!.Value));

    [Fact]
    public void ToString_OfAnId_DoesNotTellIt() => Assert.Equal("(an id)", CanonicalId.TryParse("01017012345")!.ToString());
}
