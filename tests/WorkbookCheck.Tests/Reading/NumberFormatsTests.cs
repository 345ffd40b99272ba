using WorkbookCheck.Reading;

namespace WorkbookCheck.Tests.Reading;

public sealed class NumberFormatsTests
{
    // The writer lists the built-in format 0 among its own, without a code.
    private static readonly Dictionary<uint, string> Own = new() { [0] = "", [165] = "+0;-0" };

    [Theory]
    [InlineData(0, "General")]
    [InlineData(3, "#,##0")]
    [InlineData(14, "dd.mm.yyyy")]
    [InlineData(165, "+0;-0")]
    [InlineData(166, "General")]
    public void CodeOf_Number_IsTheWorkbooksOwnOrBuiltIn(uint number, string code) =>
        Assert.Equal(code, NumberFormats.CodeOf(number, Own));
}
