using ReportingPipeline.Pages.Files;

namespace ReportingPipeline.Pages.Tests;

public class PageFileTests
{
    [Fact]
    public void Find_TheNameOfAFile_IsThatFile() => Assert.Same(PageFile.Style, PageFile.Find(PageFile.Style.Name));

    [Theory]
    [InlineData("style.css")]
    [InlineData("style-000000000000.css")]
    [InlineData("../style.css")]
    [InlineData("")]
    public void Find_AnyOtherName_IsNone(string name) => Assert.Null(PageFile.Find(name));

    [Fact]
    public void Name_OfAFile_ChangesWithItsContent() => Assert.Matches("^style-[0-9a-f]{12}[.]css$", PageFile.Style.Name);
}
