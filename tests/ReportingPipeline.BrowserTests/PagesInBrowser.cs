using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Files;
using ReportingPipeline.Pages.Tests;

namespace ReportingPipeline.BrowserTests;

/// <summary>A browser, and a server of the sample pages on a free port, with the headers of real ones.</summary>
public sealed class PagesInBrowser : IAsyncLifetime
{
    /// <summary>A page in progress that is at its end when it is looked at again.</summary>
    private const string Ending = "ending";

    private readonly Chromium _chromium = new();
    private WebApplication? _server;

    public IBrowser Browser => _chromium.Browser;

    /// <summary>A page of the browser that is ready for <see cref="Looks"/>, for one test after the other.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>One that runs no scripts.</summary>
    public IPage PageWithoutScripts { get; private set; } = null!;

    /// <summary>Where the page is served whose progress ends.</summary>
    public string AddressOfEnding => $"{Root}/{Ending}";

    private string Root =>
        _server!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Where a page is served in a language.</summary>
    public string AddressOf(string page, Language language) => $"{Root}/{language}/{page}";

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        if (Chromium.WhyNot is not null) return;

        _server = await ServeAsync();
        Page = await Browser.NewPageAsync();
        await Looks.PrepareAsync(Page);
        PageWithoutScripts = await Browser.NewPageAsync(new() { JavaScriptEnabled = false });
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    private static async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapGet("/{language}/{name}", async (HttpResponse answer, Language language, string name) =>
        {
            answer.Headers.ContentSecurityPolicy = PagePolicy.Value;
            var page = SamplePages.All.Single(page => page.Name == name);
            return Results.Text(await page.RenderAsync(language), "text/html; charset=utf-8");
        });
        var looks = 0;
        server.MapGet($"/{Ending}", async () => Results.Text(
            await (Interlocked.Increment(ref looks) == 1 ? SamplePages.Running : SamplePages.Ended).RenderAsync(Language.Bokmal),
            "text/html; charset=utf-8"));
        server.MapGet($"/{PageFile.Folder}/{{name}}", (string name) =>
            PageFile.Find(name) is { } file ? Results.Bytes(file.Content, file.ContentType) : Results.NotFound());
        await server.StartAsync();
        return server;
    }
}
