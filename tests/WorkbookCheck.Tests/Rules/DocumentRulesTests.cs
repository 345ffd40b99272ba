namespace WorkbookCheck.Tests.Rules;

public sealed class DocumentRulesTests
{
    [Fact]
    public void FaultsIn_NoTitle_TellsIt() => Assert.Equal(
        [("title", "document-title")],
        BrokenWorkbook.FaultsOfDocument(document => document.PackageProperties.Title = " "));

    [Fact]
    public void FaultsIn_NoAuthor_TellsIt() => Assert.Equal(
        [("creator", "document-author")],
        BrokenWorkbook.FaultsOfDocument(document => document.PackageProperties.Creator = null));

    [Theory]
    [InlineData(null)]
    [InlineData("norsk")]
    [InlineData("nb_NO")]
    public void FaultsIn_NoLanguageTag_TellsIt(string? language) => Assert.Equal(
        [("language", "document-language")],
        BrokenWorkbook.FaultsOfDocument(document => document.PackageProperties.Language = language));
}
