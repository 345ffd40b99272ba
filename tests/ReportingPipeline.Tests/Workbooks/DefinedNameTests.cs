using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class DefinedNameTests
{
    [Theory]
    [InlineData("2019", "BesokTotalt_2019")]
    [InlineData("2019-H2", "BesokTotalt_2019_H2")]
    [InlineData("2019/20-H1", "BesokTotalt_2019_20_H1")]
    public void Of_Period_IsANameThatSpreadsheetsTake(string period, string name) =>
        Assert.Equal(name, DefinedName.Of("BesokTotalt", period, 1, "Besøk").Name);

    [Theory]
    [InlineData("Besøk", "2019")]
    [InlineData("Besok totalt", "2019")]
    [InlineData("2019", "Besok")]
    [InlineData("BesokTotalt", "")]
    [InlineData("BesokTotalt", "2019 H1")]
    public void Of_NameThatSpreadsheetsDoNotTake_IsRefused(string figure, string period) =>
        Assert.Contains($"{figure}_{period}", Assert.Throws<ArgumentException>(() => DefinedName.Of(figure, period, 1, "Besøk")).Message, StringComparison.Ordinal);
}
