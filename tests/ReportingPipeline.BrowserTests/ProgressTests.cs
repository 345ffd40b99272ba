using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>What the script of pages in progress does.</summary>
public sealed class ProgressTests(PagesInBrowser browser) : IClassFixture<PagesInBrowser>
{
    [BrowserFact]
    public async Task Page_InProgress_ShowsTheEndWithoutBeingLoadedAgain()
    {
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AddressOfEnding);
        await Assertions.Expect(page.Locator("[data-in-progress]")).ToBeVisibleAsync();

        await Assertions.Expect(page.Locator("[data-in-progress]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Kjør nå" })).ToBeVisibleAsync();
    }
}
