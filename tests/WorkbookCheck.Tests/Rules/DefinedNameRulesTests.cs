using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class DefinedNameRulesTests
{
    [Theory]
    [InlineData("Borte!$A$1")]
    [InlineData("Besøk!$XFD$1048000")]
    [InlineData("Besøk!#REF!")]
    [InlineData("#REF!")]
    [InlineData("Besøk!$A$1,Borte!$A$1")]
    public void FaultsIn_NameThatLeadsNowhere_TellsIt(string meaning) => Assert.Equal(
        [("Proevenavn", "defined-name")],
        BrokenWorkbook.FaultsOfDocument(document => Define(document, meaning)));

    [Theory]
    [InlineData("Besøk!$A$1")]
    [InlineData("'Besøk'!$A$1:$C$5,Besøk!$1:$2")]
    public void FaultsIn_NameThatLeadsToCells_TellsNothing(string meaning) =>
        Assert.Empty(BrokenWorkbook.FaultsOfDocument(document => Define(document, meaning)));

    [Fact]
    public void FaultsIn_NameOfASheetWithQuoteAndComma_TellsNothing()
    {
        var faults = BrokenWorkbook.Faults(document =>
        {
            document.Sheet(1).Name = "Ola's, og andres";
            Define(document, "'Ola''s, og andres'!$A$1");
        });

        Assert.DoesNotContain(faults, fault => fault.Place == "Proevenavn");
    }

    private static void Define(SpreadsheetDocument document, string meaning) =>
        document.WorkbookPart!.Workbook!.DefinedNames!.AppendChild(new DefinedName(meaning) { Name = "Proevenavn" });
}
