using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>The pages of the app as it runs, with what is stored behind them.</summary>
public sealed class RunningPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Pages_OnEveryScreenInBothSchemes_ViolateNoRule()
    {
        await using var centre = await RunningCentre.StartAsync(chromium);
        var managers = await centre.OpenLinkAsync("leder@sagatun.example", withScripts: true);
        await LookAsync(managers, "open-waiting");
        await managers.GetByRole(AriaRole.Button).ClickAsync();
        await LookAsync(managers, "waiting");

        var staff = await centre.SignInAsync("Kari Nordmann", "administrator", withScripts: true);
        await LookAsync(staff, "board");
        await staff.GotoAsync("/staff/reports/sagatun_2020-H1_hamar");
        await LookAsync(staff, "report");
        foreach (var page in new[] { "visits", "import", "rejected", "corrections", "run" })
        {
            await staff.GotoAsync($"/staff/{page}/sagatun");
            await LookAsync(staff, page);
        }

        await centre.ReleaseAsync();
        var recipient = await centre.OpenLinkAsync("post@hamar.example", withScripts: true);
        await LookAsync(recipient, "open-reports");
        await recipient.GetByRole(AriaRole.Button).ClickAsync();
        await LookAsync(recipient, "reports");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Looks.KeepPicturesAsync(page, name);
        await Looks.AssertAccessibleAsync(page);
    }
}
