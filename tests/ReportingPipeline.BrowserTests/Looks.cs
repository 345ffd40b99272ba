using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>Looks at pages on a telephone and on a desk, in both colour schemes.</summary>
internal static class Looks
{
    /// <summary>Names a folder; if it is set, pictures of the pages are left there.</summary>
    private const string PicturesVariable = "PAGE_PICTURES";

    private static readonly (string Name, int Width, int Height)[] Screens = [("telephone", 320, 640), ("desk", 1_280, 900)];

    // No page has frames, so that the checks run in the page alone.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // What WCAG 2.1 AA asks for, and what is held to be good besides.
    private static readonly object AllRules =
        new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice" } };

    // A page in another scheme is the same but for its colours.
    private static readonly object RulesOfColours = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    /// <summary>Has whatever is opened in a page from now on ready to be looked at: the checks are large, and are sent to the browser but once.</summary>
    public static Task PrepareAsync(IPage page) => page.AddInitScriptAsync(Axe);

    /// <summary>A page violates no rule and is not wider than any screen, with what is folded away as well.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await OnEveryScreenAsync(page, async (scheme, screen) =>
        {
            var violations = await page.EvaluateAsync<string[]>(
                """
                async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations
                    .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`))
                """,
                scheme == ColorScheme.Light ? AllRules : RulesOfColours);
            Assert.Empty(violations.Select(violation => $"{page.Url} {scheme} {screen} {violation}"));
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
