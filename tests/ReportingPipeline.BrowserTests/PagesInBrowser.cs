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
    public const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private WebApplication? _server;

    public static bool IsThere => File.Exists(Chromium);

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where a page is served in a language.</summary>
    public string AddressOf(string page, Language language) =>
        $"{_server!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/{language}/{page}";

    public async Task InitializeAsync()
    {
        if (!IsThere) return;

        _server = await ServeAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
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
        server.MapGet($"/{PageFile.Folder}/{{name}}", (string name) =>
            PageFile.Find(name) is { } file ? Results.Bytes(file.Content, file.ContentType) : Results.NotFound());
        await server.StartAsync();
        return server;
    }
}
