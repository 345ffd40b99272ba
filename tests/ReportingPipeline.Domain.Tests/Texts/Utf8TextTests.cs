using System.Text;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Tests.Texts;

public sealed class Utf8TextTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Utf8_IsTheTextWithoutItsMark(bool hasMark)
    {
        var encoding = new UTF8Encoding(hasMark);

        Assert.Equal("Løten 👍", Utf8Text.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Løten 👍")]));
    }

    [Theory]
    [InlineData("{\r\n  \"name\": \"Løten\"", "line 2, column 13 holds the byte F8")]
    [InlineData("Ål", "line 1, column 1 holds the byte C5")]
    [InlineData("aaa\nbbb\ncccø", "line 3, column 4 holds the byte F8")]
    public void Read_Latin1_NamesTheFirstByteThatIsNot(string text, string place) => Assert.Contains(
        $"it is not UTF-8: {place}. Save it as UTF-8",
        Assert.Throws<FormatException>(() => Utf8Text.Read(Encoding.Latin1.GetBytes(text))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Read_Utf16_IsRefused() => Assert.Contains(
        "line 1, column 1 holds the byte FF",
        Assert.Throws<FormatException>(() => Utf8Text.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Løten")])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Read_AnyBytes_AreTextOrRefused() => ForEvery.Value(
        FsCheck.Fluent.Gen.ArrayOf(FsCheck.Fluent.Gen.Elements<byte>(0x61, 0x0A, 0xC3, 0xB8, 0xF0, 0x9F, 0x91, 0x8D, 0xEF, 0xBB, 0xBF, 0xED, 0xA0, 0x80)),
        bytes =>
        {
            var isText = System.Text.Unicode.Utf8.IsValid(bytes);
            var failure = Record.Exception(() => Utf8Text.Read(bytes));
            Assert.Equal(isText, failure is null);
            Assert.True(failure is null or FormatException);
        },
        times: 1_000);
}
