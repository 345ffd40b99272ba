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
        var (page, refused) = (browser.Page, new List<string>());
        void Keep(object? _, IConsoleMessage message) => refused.Add(message.Text);
        page.Console += Keep;
        await page.GotoAsync(browser.AddressOf(name, Language.Bokmal));
        await Looks.KeepPicturesAsync(page, name);

        await Looks.AssertAccessibleAsync(page);

        page.Console -= Keep;
        Assert.Empty(refused);
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Page_WithoutScripts_ShowsTheSame(string name)
    {
        Assert.Equal(await TextAsync(browser.Page, name), await TextAsync(browser.PageWithoutScripts, name));
    }

    private async Task<string> TextAsync(IPage page, string name)
    {
        await page.GotoAsync(browser.AddressOf(name, Language.Bokmal));
        return await page.Locator("body").InnerTextAsync();
    }
}
