using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Delivery;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Simulation;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.BrowserTests;

/// <summary>
/// The app as it runs, on 15 March 2021: Sagatun owes Hamar and Stange reports of two half-years by e-mail, one of which must be explained
/// first; and people who look at its pages without scripts.
/// </summary>
internal sealed class RunningCentre : IAsyncDisposable
{
    // The visits of the example have pseudonyms under the first key.
    private static readonly KeyValuePair<string, string?>[] OneKey =
        [.. TestKeys.OnlyFirst, new("Pseudonyms:PreviousKey", ""), new("Pseudonyms:PreviousKeyVersion", "0")];

    private readonly Chromium _chromium;
    private readonly List<IBrowserContext> _contexts = [];

    private RunningCentre(RunningApp app, SmtpServerProcess mail, Chromium chromium) => (App, Mail, _chromium) = (app, mail, chromium);

    public RunningApp App { get; }

    public SmtpServerProcess Mail { get; }

    private string Root => new Uri(App.Client.BaseAddress!, "/").ToString().TrimEnd('/');

    public static async Task<RunningCentre> StartAsync(Chromium chromium)
    {
        var mail = new SmtpServerProcess();
        await mail.InitializeAsync();
        var app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            visit => string.CompareOrdinal(visit.Date, "2021-03-15") < 0,
            EditedCentres.With(
                ("centres[0].approvalDays", "7"),
                ("centres[0].firstPeriod", "\"2020-H1\""),
                ("centres[0].recipients", """
                    [
                      { "municipality": "hamar", "emails": ["post@hamar.example"], "drop": false },
                      { "municipality": "stange", "emails": ["post@stange.example"], "drop": false }
                    ]
                    """),
                ("centres[0].managers", """["leder@sagatun.example"]""")),
            functionKey: "secret",
            settings: new Dictionary<string, string?>(MortalApp.Settings(mail)) { ["Delivery:PublicAddress"] = "http://rapport.example/" },
            configure: builder =>
            {
                builder.Environment.EnvironmentName = "Development";
                builder.Configuration.AddInMemoryCollection(OneKey);
                builder.Services.AddSingleton<IMailServer>(mail.Client());
            });
        await app.InvokeAsync("CollectVisits");
        await app.InvokeAsync("ReconcileReports");
        await app.UntilIdleAsync();
        await app.InvokeAsync("ReconcileReports");
        return new RunningCentre(app, mail, chromium);
    }

    /// <summary>Somebody who has signed in, on the first page of staff.</summary>
    public async Task<IPage> SignInAsync(string name, string role, bool withScripts = false)
    {
        var page = await NewPageAsync(withScripts);
        await page.GotoAsync("/staff");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logg inn" }).ClickAsync();
        await page.GetByLabel("Navnet ditt").FillAsync(name);
        await page.GetByLabel("Rolle").SelectOptionAsync(role);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
        return page;
    }

    /// <summary>Somebody who has opened the link of the latest mail to an address.</summary>
    public async Task<IPage> OpenLinkAsync(string sentTo, bool withScripts = false)
    {
        var mail = (await Mail.AcceptedForAsync(sentTo))[^1];
        var page = await NewPageAsync(withScripts);
        await page.GotoAsync($"/open?key={MailedLink.KeyIn(mail.Text)}");
        return page;
    }

    /// <summary>Has everything explained and approved that waits, and sent.</summary>
    public async Task ReleaseAsync()
    {
        var (waiting, none) = (App.Get<WaitingReports>(), CancellationToken.None);
        var centre = (await App.Get<CentresBlob>().FindAsync("sagatun", none))!;
        while (await waiting.ReadAsync(centre, none) is [var first, ..])
        {
            if (first.Unexplained.Count == 0) await waiting.ApproveAsync(first, "Kari", none);
            foreach (var check in first.Unexplained) await waiting.ExplainAsync(first, check, "Kari", "Slik var det.", none);
            await App.UntilIdleAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        await App.DisposeAsync();
        await Mail.DisposeAsync();
    }

    private async Task<IPage> NewPageAsync(bool withScripts)
    {
        var context = await _chromium.Browser.NewContextAsync(new() { BaseURL = Root, JavaScriptEnabled = withScripts, Locale = "nb-NO" });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        if (withScripts) await Looks.PrepareAsync(page);
        return page;
    }
}
