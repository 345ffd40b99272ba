using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class LinkRulesTests
{
    [Theory]
    [InlineData("'Sammendrag'!A1")]
    [InlineData("Besøk!$A$4")]
    public void FaultsIn_LinkToASheet_TellsNothing(string location) =>
        Assert.Empty(BrokenWorkbook.FaultsOfSheet(sheet => Link(sheet, location, "Se sammendraget")));

    [Theory]
    [InlineData("'Om tallene'!A1")]
    [InlineData("Besøk")]
    [InlineData("Besok_2020")]
    [InlineData(null)]
    public void FaultsIn_LinkToNoSheet_TellsIt(string? location) => Assert.Equal(
        [("A2", "link-target")], BrokenWorkbook.FaultsOfSheet(sheet => Link(sheet, location, "Se sammendraget")));

    [Theory]
    [InlineData("https://senter.example/rapport")]
    [InlineData("www.senter.example")]
    [InlineData("mailto:post@senter.example")]
    [InlineData("#Sammendrag")]
    [InlineData("'Sammendrag'!A1")]
    [InlineData(" ")]
    public void FaultsIn_LinkThatIsABareAddress_TellsIt(string text) => Assert.Equal(
        [("A2", "link-text")], BrokenWorkbook.FaultsOfSheet(sheet => Link(sheet, "'Sammendrag'!A1", text)));

    [Fact]
    public void FaultsIn_LinkOnAnEmptyCell_TellsIt() => Assert.Equal(
        [("A9", "link-text")], BrokenWorkbook.FaultsOfSheet(sheet => Add(sheet, "A9", "'Sammendrag'!A1")));

    private static void Link(WorksheetPart sheet, string? location, string text)
    {
        sheet.Write("A2", text);
        Add(sheet, "A2", location);
    }

    private static void Add(WorksheetPart sheet, string address, string? location) => sheet.Worksheet!.InsertBefore(
        new Hyperlinks(new Hyperlink { Reference = address, Location = location }), sheet.Worksheet.GetFirstChild<PageSetup>());
}
