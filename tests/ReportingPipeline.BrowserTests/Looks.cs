using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>Looks at pages on a telephone and on a desk, in both colour schemes.</summary>
internal static class Looks
{
    /// <summary>Names a folder; if it is set, pictures of the pages are left there.</summary>
    private const string PicturesVariable = "PAGE_PICTURES";

    private static readonly (string Name, int Width, int Height)[] Screens = [("telephone", 320, 640), ("desk", 1_280, 900)];

    // What WCAG 2.1 AA asks for, and what is held to be good besides.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
    };

    /// <summary>A page violates no rule and is not wider than any screen, with what is folded away as well.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await OnEveryScreenAsync(page, async (scheme, screen) =>
        {
            var found = await page.RunAxe(Rules);
            Assert.Empty(found.Violations.SelectMany(
                rule => rule.Nodes.Select(node => $"{page.Url} {scheme} {screen} {rule.Id}: {node.Html}")));
            Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        });
    }

    /// <summary>Leaves pictures of a page, if anybody wants them.</summary>
    public static async Task KeepPicturesAsync(IPage page, string name)
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
                // Colours that are still on their way to another scheme have no contrast of their own.
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await page.SetViewportSizeAsync(width, height);
                await look(scheme, screen);
            }
        }
    }
}
