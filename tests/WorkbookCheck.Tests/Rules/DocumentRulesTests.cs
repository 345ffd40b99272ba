using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class DocumentRulesTests
{
    [Fact]
    public void FaultsIn_NoTitle_IsTold() => Assert.Equal([("title", "document-title")], Faults(document => document.PackageProperties.Title = " "));

    [Fact]
    public void FaultsIn_NoAuthor_IsTold() => Assert.Equal([("creator", "document-author")], Faults(document => document.PackageProperties.Creator = null));

    [Theory]
    [InlineData(null)]
    [InlineData("norsk")]
    [InlineData("nb_NO")]
    public void FaultsIn_NoLanguageTag_IsTold(string? language) =>
        Assert.Equal([("language", "document-language")], Faults(document => document.PackageProperties.Language = language));

    [Theory]
    [InlineData("Borte!$A$1")]
    [InlineData("{0}!$XFD$1048000")]
    [InlineData("{0}!#REF!")]
    [InlineData("#REF!")]
    [InlineData("{0}!$A$1,Borte!$A$1")]
    [InlineData("Ingen[Besøk]")]
    public void FaultsIn_NameThatLeadsNowhere_IsTold(string meaning) => Assert.Equal([("Proevenavn", "defined-name")], Faults(document => Define(document, meaning)));

    [Theory]
    [InlineData("{0}!$A$1")]
    [InlineData("{0}!$A$1:$C$5,{0}!$1:$2")]
    public void FaultsIn_NameThatLeadsToCells_IsFine(string meaning) => Assert.Empty(Faults(document => Define(document, meaning)));

    [Fact]
    public void FaultsIn_NameOfASheetWithQuoteAndComma_IsFine()
    {
        const string Name = "Ola's, og andres";
        var faults = BrokenWorkbook.Faults(document =>
        {
            document.Sheet(1).Name = Name;
            Define(document, "'Ola''s, og andres'!$A$1");
        });

        Assert.DoesNotContain(faults, fault => fault.Place == "Proevenavn");
    }

    private static IReadOnlyList<(string Place, string Rule)> Faults(Action<SpreadsheetDocument> breakIt)
    {
        var faults = BrokenWorkbook.Faults(breakIt);
        Assert.All(faults, fault => Assert.Equal("", fault.Sheet));
        return [.. faults.Select(fault => (fault.Place, fault.Rule))];
    }

    private static void Define(SpreadsheetDocument document, string meaning)
    {
        var sheet = $"'{document.Sheet(1).Name!.Value!.Replace("'", "''", StringComparison.Ordinal)}'";
        var names = document.WorkbookPart!.Workbook!.DefinedNames!;
        names.AppendChild(new DefinedName(meaning.Replace("{0}", sheet, StringComparison.Ordinal)) { Name = "Proevenavn" });
    }
}
