using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>The browser of a test class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // A busy machine may take as long for a page.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;

    /// <summary>Why nothing can be opened; null if it can.</summary>
    public static string? WhyNot =>
        File.Exists(Program) ? null : $"There is no browser at {Program}; on Debian: apt-get install chromium.";

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (WhyNot is not null) return;

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
