using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReportingPipeline.Pages.Layout;

/// <summary>Writes pages as HTML: a content in, a text out, so that whatever goes wrong does so before anything is answered.</summary>
public static class PageRenderer
{
    // Letters stand for themselves, since pages are sent as UTF-8.
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>The page of a content.</summary>
    public static async Task<string> RenderAsync<TPage>(IPageOf<TPage> content, PageFrame frame)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            RenderFragment page = builder =>
            {
                builder.OpenComponent<TPage>(0);
                builder.AddComponentParameter(1, nameof(PageOf<>.Content), content);
                builder.CloseComponent();
            };
            var root = await renderer.RenderComponentAsync<CascadingValue<PageFrame>>(ParameterView.FromDictionary(
                new Dictionary<string, object?>
                {
                    [nameof(CascadingValue<>.Value)] = frame,
                    [nameof(CascadingValue<>.IsFixed)] = true,
                    [nameof(CascadingValue<>.ChildContent)] = page,
                }));
            return root.ToHtmlString();
        });
    }
}
