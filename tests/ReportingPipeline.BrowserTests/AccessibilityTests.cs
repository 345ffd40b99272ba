using Microsoft.Playwright;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Tests;

namespace ReportingPipeline.BrowserTests;

/// <summary>Every page in every state that there is a sample of, without scripts of its own.</summary>
public sealed class AccessibilityTests(PagesInBrowser browser) : IClassFixture<PagesInBrowser>
{
    public static TheoryData<string> Pages => [.. SamplePages.All.Select(page => page.Name)];

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Page_OnEveryScreenInBothSchemes_ViolatesNoRule(string name)
    {
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) => refused.Add(message.Text);
        await page.GotoAsync(browser.AddressOf(name, Language.Bokmal));
        await Looks.KeepPicturesAsync(page, name);

        await Looks.AssertAccessibleAsync(page);

        Assert.Empty(refused);
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Page_WithoutScripts_ShowsTheSame(string name)
    {
        await using var with = await browser.Browser.NewContextAsync();
        await using var without = await browser.Browser.NewContextAsync(new() { JavaScriptEnabled = false });

        Assert.Equal(await TextAsync(with, name), await TextAsync(without, name));
    }

    private async Task<string> TextAsync(IBrowserContext context, string name)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AddressOf(name, Language.Bokmal));
        return await page.Locator("body").InnerTextAsync();
    }
}
