namespace WorkbookCheck.Tests.Rules;

public sealed class CellRulesTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+47 62 00 00 00")]
    [InlineData("-5")]
    [InlineData("@navn")]
    [InlineData("\tmellomrom")]
    public void FaultsIn_TextLikeAFormula_TellsIt(string text) => Assert.Equal(
        [("A1", "formula-like-text")],
        BrokenWorkbook.FaultsOfSheet(sheet => sheet.Write("A1", text)));

    [Fact]
    public void FaultsIn_TextLikeAFormulaMarkedAsText_TellsNothing()
    {
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            sheet.Write("A1", "=1+1");
            sheet.Restyle((look, _) => look.QuotePrefix = true, "A1");
        });

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("1E60", true)]
    [InlineData("1234567890", true)]
    [InlineData("123456789", false)]
    public void FaultsIn_NumberInAColumnOfItsWidth_TellsOneThatDoesNotFit(string number, bool isTold)
    {
        var faults = BrokenWorkbook.FaultsOfSheet(sheet => sheet.Cell("B5").CellValue!.Text = number);

        Assert.Equal(isTold ? [("B5", "narrow-column")] : [], faults);
    }
}
