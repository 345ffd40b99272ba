using FsCheck.Fluent;
using ReportingPipeline.Domain.Pseudonyms;

namespace ReportingPipeline.Domain.Tests.Pseudonyms;

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
    [InlineData("0101²")]
    [InlineData("ﬁ1")]
    [InlineData("ı1")]
    [InlineData("ſ1")]
    [InlineData("ש1")]
    [InlineData("\u030Aa1")]
    [InlineData("x\u030A")]
    [InlineData("a\u030A\u0301")]
    public void TryParse_OtherThanLatinTextUpToExtendedA_IsRefused(string raw) => Assert.Null(CanonicalId.TryParse(raw));

    // In an attribute it would be lost, since those are kept in UTF-8.
    [Fact]
    public void TryParse_HalfOfACharacter_IsRefused() => Assert.Null(CanonicalId.TryParse("0101\uD800"));

    [Theory]
    [InlineData("1,02801E+10", "rounded number")]
    [InlineData("1.02801e+10", "rounded number")]
    [InlineData(" 3,1\u00A01E+10 ", "rounded number")]
    [InlineData("1,02801E10", "rounded number")]
    [InlineData("-1,2E-05", "rounded number")]
    [InlineData("3E+10", "rounded number")]
    [InlineData("31129912345.0", "with decimals")]
    [InlineData("17,00", "with decimals")]
    [InlineData("10.nov", "into a date")]
    [InlineData("01.mar.", "into a date")]
    [InlineData("Nov-10", "into a date")]
    [InlineData("des.2019", "into a date")]
    [InlineData("########", "signs in the place of the id")]
    [InlineData("#N/A", "signs in the place of the id")]
    [InlineData("#I/T", "signs in the place of the id")]
    [InlineData("#NAVN?", "signs in the place of the id")]
    [InlineData("#VERDI!", "signs in the place of the id")]
    [InlineData("#DIV/0!", "signs in the place of the id")]
    [InlineData("＃REF!", "signs in the place of the id")]
    [InlineData("Err:502", "signs in the place of the id")]
    [InlineData("Feil:502", "signs in the place of the id")]
    [InlineData("ukjent", "unknown")]
    [InlineData(" Ukjend. ", "unknown")]
    [InlineData("UNKNOWN", "unknown")]
    [InlineData("?", "unknown")]
    [InlineData("? ?", "unknown")]
    [InlineData("n/a", "unknown")]
    [InlineData("N.A.", "unknown")]
    [InlineData("ingen", "unknown")]
    [InlineData("Anonym", "unknown")]
    [InlineData("null", "unknown")]
    [InlineData("None", "unknown")]
    [InlineData("x", "unknown")]
    [InlineData("X-X-X", "unknown")]
    [InlineData("0", "unknown")]
    [InlineData("000 00", "unknown")]
    [InlineData("-", "made of Latin letters")]
    [InlineData(null, "made of Latin letters")]
    [InlineData("ש1", "made of Latin letters")]
    public void TryParse_WhatStandsInAnIdsPlace_IsRefusedWithWhatBecameOfIt(string? raw, string why)
    {
        Assert.Null(CanonicalId.TryParse(raw, out var refusal));

        Assert.Contains(why, refusal, StringComparison.Ordinal);
        if (raw is { Length: > 1 }) Assert.DoesNotContain(raw, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12E5")]
    [InlineData("E10")]
    [InlineData("1E10")]
    [InlineData("a1,5E+3")]
    [InlineData("17#")]
    [InlineData("x1")]
    [InlineData("xxxx")]
    [InlineData("010")]
    [InlineData("Ukjentsen")]
    [InlineData("Anna?")]
    [InlineData("17.000")]
    [InlineData("17.01")]
    [InlineData("10nov")]
    [InlineData("Mar1")]
    [InlineData("10-november")]
    public void TryParse_WhatOnlyLooksAlike_IsAnId(string raw) => Assert.NotNull(CanonicalId.TryParse(raw, out _));

    [Fact]
    public void TryParse_EveryCanonicalId_IsItsOwnCanonicalId() => ForEvery.Value(
        Gen.Elements([.. "aZ09-_. +\u00A0\u0300\u030A\u0301", .. Enumerable.Range(0xC0, 0xC0).Select(code => (char)code)]).ArrayOf()
            .Select(characters => new string(characters)).Where(raw => CanonicalId.TryParse(raw) is not null),
        raw => Assert.Equal(CanonicalId.TryParse(raw)!.Value, CanonicalId.TryParse(CanonicalId.TryParse(raw)!.Value)!.Value));

    [Fact]
    public void ToString_OfAnId_DoesNotTellIt() => Assert.Equal("(an id)", CanonicalId.TryParse("01017012345")!.ToString());
}
