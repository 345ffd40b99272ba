using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Tests.Rules;

public sealed class CellRulesTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+47 62 00 00 00")]
    [InlineData("-5")]
    [InlineData("@navn")]
    [InlineData("\tmellomrom")]
    public void FaultsIn_TextLikeAFormula_IsTold(string text) => Assert.Equal([("A1", "formula-like-text")], BrokenWorkbook.FaultsOfSheet(sheet =>
        sheet.CellAt("A1").Write(text)));

    [Fact]
    public void FaultsIn_TextLikeAFormulaMarkedAsText_IsFine() => Assert.Empty(BrokenWorkbook.FaultsOfSheet(sheet =>
    {
        sheet.CellAt("A1").Write("=1+1");
        sheet.Restyle(sheet.CellAt("A1"), (look, _) => look.QuotePrefix = true);
    }));

    [Theory]
    [InlineData("1E60", true)]
    [InlineData("12", false)]
    public void FaultsIn_NumberInItsColumn_IsToldIfItDoesNotFit(string number, bool isTold)
    {
        var place = "";
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            var cell = sheet.TableCell(1, 1);
            place = cell.CellReference!.Value!;
            sheet.Restyle(cell, (look, _) => look.NumberFormatId = 3);
            cell.CellValue = new CellValue(number);
        });

        Assert.Equal(isTold ? [(place, "narrow-column")] : [], faults);
    }

    [Theory]
    [InlineData(1234567.891, "General", "1234567")]
    [InlineData(-12, "General", "-12")]
    [InlineData(1234567, "#,##0", "1,234,567")]
    [InlineData(-1234, "+#,##0;-#,##0;0", "-1,234")]
    [InlineData(1234, "+#,##0;-#,##0;0", "+1,234")]
    [InlineData(0, "+#,##0;-#,##0;0", "0")]
    [InlineData(0.12345, "0.00%", "12.35%")]
    [InlineData(2500000, "\"kr\" #,##0", "kr 2,500,000")]
    [InlineData(-2500, "\"kr\" #,##0", "-kr 2,500")]
    [InlineData(43831, "dd.mm.yyyy", "dd.mm.yyyy")]
    [InlineData(43831, "d. mmmm yyyy", "d. september yyyy")]
    [InlineData(12.5, "0.0", "12.5")]
    [InlineData(3, "0 \"dager\"", "3 dager")]
    [InlineData(7, "\"dag\"", "dag")]
    public void FormattedNumber_Of_IsAboutAsLongAsItIsShown(double number, string format, string shown) =>
        Assert.Equal(shown, FormattedNumber.Of(number, format));

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("$AA$10", 10, 27)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void CellPlace_Parse_IsWhereItSays(string address, int row, int column)
    {
        Assert.Equal(new CellPlace(row, column), CellPlace.Parse(address));
        Assert.Equal(address.Replace("$", "", StringComparison.Ordinal), new CellPlace(row, column).ToString());
    }

    [Theory]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A0")]
    [InlineData("Besok")]
    [InlineData("A1:B2")]
    public void CellPlace_Parse_NoAddress_IsNull(string address) => Assert.Null(CellPlace.Parse(address));

    [Theory]
    [InlineData("B2", "B2 B2")]
    [InlineData("$A$1:$C$5", "A1 C5")]
    [InlineData("$1:$4", "A1 XFD4")]
    [InlineData("B:C", "B1 C1048576")]
    [InlineData("5", null)]
    [InlineData("B", null)]
    [InlineData("C5:A1", null)]
    [InlineData("A1:B2:C3", null)]
    public void CellArea_Parse_HasItsCorners(string reference, string? corners) =>
        Assert.Equal(corners, CellArea.Parse(reference) is { } area ? string.Create(CultureInfo.InvariantCulture, $"{area.First} {area.Last}") : null);
}
