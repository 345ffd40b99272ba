using WorkbookCheck.Reading;

namespace WorkbookCheck.Tests.Reading;

public sealed class FormattedNumberTests
{
    [Theory]
    [InlineData(1234567.891, "General", "1234567")]
    [InlineData(-12, "General", "-12")]
    [InlineData(1234567, "#,##0", "1,234,567")]
    [InlineData(-1234, "+#,##0;-#,##0;0", "-1,234")]
    [InlineData(1234, "+#,##0;-#,##0;0", "+1,234")]
    [InlineData(0, "+#,##0;-#,##0;0", "0")]
    [InlineData(12.5, "0.0", "12.5")]
    [InlineData(0.12345, "0.00%", "12.35%")]
    [InlineData(2500000, "\"kr\" #,##0", "kr 2,500,000")]
    [InlineData(-2500, "\"kr\" #,##0", "-kr 2,500")]
    [InlineData(7, "0 \"dager\"", "7 dager")]
    [InlineData(43831, "dd.mm.yyyy", "01.01.2020")]
    [InlineData(43831, "d. mmmm yyyy", "d. september yyyy")]
    public void Of_NumberInAFormat_IsAboutAsLongAsItIsShown(double number, string format, string shown) =>
        Assert.Equal(shown, FormattedNumber.Of(number, format));
}
