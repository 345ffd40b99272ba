using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>How many decimals a cell shows, and with which signs.</summary>
public sealed class CellFormatTests
{
    [Theory]
    [InlineData(68, 104, nameof(CellKind.RoundPercent))]
    [InlineData(1, 999, nameof(CellKind.RoundPercent))]
    [InlineData(1, 1_000, nameof(CellKind.Percent))]
    public void KindOf_Share_HasOneDecimalIfItIsOfFew(long part, long whole, string kind) =>
        Assert.Equal(Enum.Parse<CellKind>(kind), CellFormat.KindOf(CellKind.Percent, (ShareFigure)new Share(part, whole)));

    [Theory]
    [InlineData(500, nameof(CellKind.Whole))]
    [InlineData(230, nameof(CellKind.OneDecimal))]
    [InlineData(375, nameof(CellKind.Decimal))]
    public void KindOf_Decimal_ShowsNoZeroThatNobodyGave(long hundredths, string kind) =>
        Assert.Equal(Enum.Parse<CellKind>(kind), CellFormat.KindOf(CellKind.Decimal, new DecimalFigure(hundredths)));

    [Theory]
    [InlineData(nameof(CellKind.Percent), "0.00\"\u00A0\"%")]
    [InlineData(nameof(CellKind.RoundPercent), "0.0\"\u00A0\"%")]
    [InlineData(nameof(CellKind.SignedPercent), "+0.0\"\u00A0\"%;\"−\"0.0\"\u00A0\"%;0.0\"\u00A0\"%")]
    [InlineData(nameof(CellKind.SignedWhole), "+#,##0;\"−\"#,##0;0")]
    [InlineData(nameof(CellKind.KronerRate), "\"kr\" #,##0")]
    public void CodeOf_Kind_HasTheMinusAndTheBlankOfSentences(string kind, string code) =>
        Assert.Equal(code, CellFormat.CodeOf(Enum.Parse<CellKind>(kind)));
}
