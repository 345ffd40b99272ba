using System.Security.Cryptography;
using ClosedXML.Excel;
using Microsoft.Playwright;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.BrowserTests;

/// <summary>What a municipality does with the mail that it gets, without scripts.</summary>
public sealed class RecipientTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Report = "sagatun_2020-H2_hamar";

    [BrowserFact]
    public async Task Link_OfAMail_OpensTheReportsOfTheMunicipalityAndAWorkbookThatOpens()
    {
        await using var centre = await RunningCentre.StartAsync(chromium);
        await centre.ReleaseAsync();

        var page = await centre.OpenLinkAsync("post@hamar.example");
        Assert.EndsWith("/open", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vis rapportene" }).ClickAsync();

        Assert.EndsWith("/reports", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Andre halvår 2020" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Første halvår 2020" })).ToBeVisibleAsync();
        Assert.DoesNotContain("Stange", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { NameRegex = new("Excel.*andre halvår 2020") }).First.ClickAsync());
        var path = await download.PathAsync();
        var released = await centre.App.Get<LedgerTable>().FindAsync(new RevisionId(ReportId.TryParse(Report)!, 1), CancellationToken.None);
        Assert.Equal(released!.Release!.Sha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path))));
        using var file = File.OpenRead(path);
        using var workbook = new XLWorkbook(file);
        Assert.Contains(
            workbook.Worksheets.First().CellsUsed(), cell => cell.GetFormattedString().Contains("Hamar", StringComparison.Ordinal));
    }
}
