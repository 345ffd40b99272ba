using System.Globalization;
using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>What staff of a centre do on its pages, without scripts.</summary>
public sealed class StaffTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task VisitsOfADay_Registered_ShowUpInTheNextPreview()
    {
        await using var centre = await RunningCentre.StartAsync(chromium);
        var page = await centre.SignInAsync("Kari Nordmann", "staff.sagatun");
        await PreviewAsync(centre, page);
        var before = await VisitsAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Registrer besøk" }).ClickAsync();
        await page.GetByLabel("Dato").FillAsync("2021-03-14");
        for (var row = 1; row <= 3; row++)
        {
            await page.GetByLabel($"Besøkstype, rad {row}", new() { Exact = true }).SelectOptionAsync(row == 1 ? "user" : "other");
        }

        await page.GetByLabel("Bruker-ID, rad 1", new() { Exact = true }).FillAsync("1042");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre besøkene" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("besøk er lagret");
        await centre.App.InvokeAsync("CollectVisits");
        await PreviewAsync(centre, page);

        Assert.Equal(before + 3, await VisitsAsync(page));
    }

    // Asks for previews on the board, and opens that of Hamar.
    private static async Task PreviewAsync(RunningCentre centre, IPage page)
    {
        await page.GotoAsync("/staff");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lag forhåndsvisninger" }).ClickAsync();
        await centre.App.UntilIdleAsync();
        await page.ReloadAsync();
        await page.GetByLabel("Første halvår 2021 pågår").GetByRole(AriaRole.Link, new() { Name = "Hamar" }).ClickAsync();
    }

    private static async Task<int> VisitsAsync(IPage page)
    {
        var header = page.GetByRole(AriaRole.Rowheader, new() { Name = "Besøk", Exact = true });
        var number = await page.Locator("tr", new() { Has = header }).GetByRole(AriaRole.Cell).Nth(1).InnerTextAsync();
        return int.Parse(string.Concat(number.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
