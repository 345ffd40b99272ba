using System.Text;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Workbooks.Csv;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks.Csv;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+47 62 00 00 00", "\"'+47 62 00 00 00\"")]
    [InlineData("-ikke oppgitt", "\"'-ikke oppgitt\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1+1", " =1+1")]
    [InlineData("– av", "– av")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("«a» \"b\"", "\"«a» \"\"b\"\"\"")]
    public void Write_Text_IsTakenForNoFormula(string text, string written) => Assert.Equal(written, Written(CellKind.Text, text));

    [Theory]
    [InlineData(nameof(CellKind.Whole), 1764057, "1764057")]
    [InlineData(nameof(CellKind.SignedWhole), -5, "-5")]
    [InlineData(nameof(CellKind.SignedWhole), 5, "5")]
    [InlineData(nameof(CellKind.Kroner), 2500000, "2500000")]
    public void Write_Number_IsANumber(string kind, long number, string written) => Assert.Equal(written, Written(Enum.Parse<CellKind>(kind), number));

    [Theory]
    [InlineData(-5074, "-50,74")]
    [InlineData(6447, "64,47")]
    [InlineData(7, "0,07")]
    [InlineData(0, "0,00")]
    public void Write_Share_IsInPerCentWithTwoDecimals(int hundredths, string written) =>
        Assert.Equal(written, Written(CellKind.SignedPercent, (ShareFigure)new Share(hundredths, 10_000)));

    [Theory]
    [InlineData(230, "2,3")]
    [InlineData(500, "5")]
    [InlineData(1725, "17,25")]
    public void Write_Decimal_HasTheDecimalsThatItNeeds(long hundredths, string written) =>
        Assert.Equal(written, Written(CellKind.Decimal, new DecimalFigure(hundredths)));

    [Fact]
    public void Write_Day_IsWrittenYearFirst() => Assert.Equal("2019-07-01", Written(CellKind.Date, new DateOnly(2019, 7, 1)));

    private static string Written(CellKind kind, Cell cell)
    {
        var columns = new[] { new DataColumn("Tall", kind, _ => cell), new DataColumn("Mer", CellKind.Text, _ => "x") };
        var file = CsvTable.Write(new DataTable("Prove", "Prøve", columns, [[cell, "x"]]), ["tall", "mer"]);
        var lines = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(("tall;mer", ""), (lines[0], lines[2]));
        return lines[1][..^2];
    }
}
