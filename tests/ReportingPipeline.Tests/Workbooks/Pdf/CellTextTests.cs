using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Tables;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

public sealed class CellTextTests
{
    [Theory]
    [InlineData(nameof(CellKind.Whole), 1764057, "1\u00A0764\u00A0057", "1,764,057")]
    [InlineData(nameof(CellKind.SignedWhole), -1265, "−1\u00A0265", "−1,265")]
    [InlineData(nameof(CellKind.SignedWhole), 216, "+216", "+216")]
    [InlineData(nameof(CellKind.SignedWhole), 0, "0", "0")]
    [InlineData(nameof(CellKind.Decimal), 2, "2", "2")]
    public void Of_Number_IsWrittenAsInTheLanguage(string kind, long number, string norwegian, string english)
    {
        Assert.Equal(norwegian, CellText.Of(Enum.Parse<CellKind>(kind), number, ReportTexts.In(Language.Bokmal)));
        Assert.Equal(norwegian, CellText.Of(Enum.Parse<CellKind>(kind), number, ReportTexts.In(Language.Nynorsk)));
        Assert.Equal(english, CellText.Of(Enum.Parse<CellKind>(kind), number, ReportTexts.In(Language.English)));
    }

    [Fact]
    public void Of_DayOrText_IsWrittenAsInTheLanguage()
    {
        Assert.Equal("31.12.2019", CellText.Of(CellKind.Date, new DateOnly(2019, 12, 31), ReportTexts.In(Language.Bokmal)));
        Assert.Equal("31\u00A0December 2019", CellText.Of(CellKind.Date, new DateOnly(2019, 12, 31), ReportTexts.In(Language.English)));
        Assert.Equal(":", CellText.Of(CellKind.Whole, ":", ReportTexts.In(Language.Bokmal)));
    }
}
