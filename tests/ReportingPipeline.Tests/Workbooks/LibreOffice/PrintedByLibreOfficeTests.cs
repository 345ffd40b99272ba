using DocumentFormat.OpenXml.Packaging;

namespace ReportingPipeline.Tests.Workbooks.LibreOffice;

public sealed class PrintedByLibreOfficeTests(PrintedByLibreOffice printed) : IClassFixture<PrintedByLibreOffice>
{
    [LibreOfficeFact]
    public async Task Workbook_Printed_HasTheSummaryOnOnePage()
    {
        foreach (var name in SampleWorkbooks.NamesToOpen)
        {
            var (pages, summary) = (await PagesAsync(name), Titles(name)[0]);
            Assert.True(1 == pages.Count(page => page.Contains(summary, StringComparison.Ordinal)), $"{name}: {summary} is not on exactly one page.");
        }
    }

    // A whole report: with grant, funding, indicators and three years.
    [LibreOfficeFact]
    public async Task Workbook_Printed_TakesFivePages()
    {
        foreach (var name in new[] { "half-years-bokmal", "july-year-bokmal", "tertials-bokmal", "with-funding-bokmal" })
        {
            Assert.True((await PagesAsync(name)).Count == 5, $"{name} does not take five pages.");
        }
    }

    [LibreOfficeFact]
    public async Task Workbook_Printed_BeginsEveryPageWithTheTitleOfItsSheet()
    {
        foreach (var name in SampleWorkbooks.NamesToOpen)
        {
            var (pages, titles) = (await PagesAsync(name), Titles(name));
            Assert.All(pages, page => Assert.True(titles.Any(title => page.Contains(title, StringComparison.Ordinal)), $"{name}: a page has no title: {page}"));
            Assert.All(titles, title => Assert.True(pages.Any(page => page.Contains(title, StringComparison.Ordinal)), $"{name}: {title} is on no page."));
        }
    }

    [LibreOfficeFact]
    public async Task Workbook_Printed_ShowsEveryNumber()
    {
        foreach (var name in SampleWorkbooks.NamesToOpen)
        {
            Assert.All(await PagesAsync(name), page => Assert.DoesNotContain("##", page, StringComparison.Ordinal));
        }
    }

    private Task<IReadOnlyList<string>> PagesAsync(string name) => Office.PagesAsync(printed.PathOf(name));

    // What stands in the first cell of each sheet.
    private static List<string> Titles(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbooks.File(name)), isEditable: false);
        return [.. OpenedSheet.All(document).Select(sheet => sheet.Cells.First().Value.Replace('\u00A0', ' '))];
    }
}
