using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Pages.Tests;

/// <summary>What holds for every page, whatever it shows and in whatever language.</summary>
public class RenderedPagesTests
{
    public static TheoryData<string, Language> Pages
    {
        get
        {
            var pages = new TheoryData<string, Language>();
            foreach (var page in SamplePages.All)
            {
                foreach (var language in Enum.GetValues<Language>()) pages.Add(page.Name, language);
            }

            return pages;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Render_AnyPage_IsWhatAssistiveTechnologyNeeds(string name, Language language)
    {
        var page = await ParseAsync(name, language);

        Assert.Equal(
            language switch { Language.Nynorsk => "nn-NO", Language.English => "en-GB", _ => "nb-NO" },
            page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEqual("", page.Title);
        Assert.NotNull(page.QuerySelector("main#content"));
        Assert.Equal("#content", page.QuerySelector("body > a")!.GetAttribute("href"));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"{pair.First} is followed by {pair.Second}."));
        Assert.All(page.QuerySelectorAll("table"), table =>
        {
            Assert.NotEqual("", table.QuerySelector("caption")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), new[] { "col", "row" }));
        });
        Assert.All(page.QuerySelectorAll("svg"), chart => Assert.Equal("img", chart.GetAttribute("role")));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Render_AnyPage_HasIdsThatAreNamedOnceAndFoundWhereTheyAreReferredTo(string name, Language language)
    {
        var page = await ParseAsync(name, language);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var referred = page.QuerySelectorAll("[for]").Select(label => label.GetAttribute("for")!)
            .Concat(page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')))
            .Concat(page.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!))
            .Concat(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]));
        Assert.Empty(referred.Except(ids));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Render_AnyPage_LoadsOnlyWhatItsPolicyAllows(string name, Language language)
    {
        var page = await ParseAsync(name, language);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], iframe, object, embed, img"));
        Assert.All(
            page.QuerySelectorAll("[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!),
            address => Assert.StartsWith("/files/", address, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("form"), form =>
        {
            Assert.Equal("post", form.GetAttribute("method"));
            var sent = form.QuerySelector($"input[name={SamplePage.Antiforgery.Name}]");
            Assert.Equal(SamplePage.Antiforgery.Value, sent!.GetAttribute("value"));
        });
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Render_AnyPage_WritesLettersAsTheyAre(string name, Language language)
    {
        var html = await RenderAsync(name, language);

        Assert.DoesNotContain("&#xF8;", html, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", html.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TextsThatLookLikeMarkup_StayTexts()
    {
        var page = SamplePage.Of(
            "hostile",
            SamplePages.Reports() with { CentreName = "<b>Sagatun</b>", RecipientName = "\"><script>alert(1)</script>" });

        var parsed = new HtmlParser().ParseDocument(await page.RenderAsync(Language.Bokmal));

        Assert.Empty(parsed.QuerySelectorAll("b, script"));
        Assert.Contains("<script>alert(1)</script>", parsed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IDocument> ParseAsync(string name, Language language) =>
        new HtmlParser().ParseDocument(await RenderAsync(name, language));

    private static Task<string> RenderAsync(string name, Language language) =>
        SamplePages.All.Single(page => page.Name == name).RenderAsync(language);
}
