using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Tests;

namespace ReportingPipeline.BrowserTests;

/// <summary>Every page in both colour schemes, on a telephone and on a desk, without scripts of its own.</summary>
public sealed class AccessibilityTests(PagesInBrowser browser) : IClassFixture<PagesInBrowser>
{
    /// <summary>Names a folder; if it is set, pictures of the pages are left there.</summary>
    private const string PicturesVariable = "PAGE_PICTURES";

    private static readonly (string Name, int Width, int Height)[] Screens = [("telephone", 320, 640), ("desk", 1_280, 900)];

    // What WCAG 2.1 AA asks for, and what is held to be good besides.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
    };

    public static TheoryData<string> Pages => [.. SamplePages.All.Select(page => page.Name)];

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Page_OnEveryScreenInBothSchemes_ViolatesNoRule(string name)
    {
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) => refused.Add(message.Text);
        await page.GotoAsync(browser.AddressOf(name, Language.Bokmal));
        await KeepPicturesAsync(page, name);

        // What is folded away is looked at, too.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await OnEveryScreenAsync(page, async (scheme, screen) =>
        {
            var found = await page.RunAxe(Rules);
            Assert.Empty(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{scheme} {screen} {rule.Id}: {node.Html}")));
            Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        });

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

    private static async Task KeepPicturesAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is not { Length: > 0 } folder) return;
        await OnEveryScreenAsync(page, (scheme, screen) => page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, $"{name}-{screen}-{scheme}.png".ToLowerInvariant()), FullPage = true }));
    }

    private static async Task OnEveryScreenAsync(IPage page, Func<ColorScheme, string, Task> look)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (screen, width, height) in Screens)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, height);
                await look(scheme, screen);
            }
        }
    }
}
