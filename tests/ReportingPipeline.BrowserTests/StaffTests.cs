using System.Globalization;
using Microsoft.Playwright;

namespace ReportingPipeline.BrowserTests;

/// <summary>What staff of a centre do on its pages, without scripts.</summary>
public sealed class StaffTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Report = "/staff/reports/sagatun_2020-H1_hamar";

    [BrowserFact]
    public async Task Report_ExplainedAndApproved_IsSeenToBeDelivered()
    {
        await using var centre = await RunningCentre.StartAsync(chromium);
        var page = await centre.SignInAsync("Kari Nordmann", "staff.sagatun");
        await page.Locator(".first").GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.EndsWith(Report, page.Url, StringComparison.Ordinal);

        foreach (var explanation in await page.Locator("textarea").AllAsync())
        {
            if ((await explanation.InputValueAsync()).Length == 0) await explanation.FillAsync("Vi tok bare imot faste brukere.");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre forklaringene" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Forklaringen er lagret");
        await centre.App.UntilIdleAsync();
        await page.GotoAsync(Report);
        await Assertions.Expect(page.Locator(".checks")).ToContainTextAsync("Kari Nordmann");

        await page.GetByRole(AriaRole.Button, new() { Name = "Godkjenn og send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("godkjent");
        await centre.App.UntilIdleAsync();
        await page.GotoAsync(Report);

        await Assertions.Expect(page.Locator("#content")).ToContainTextAsync("Tatt imot av e-posttjeneren");
        Assert.Single(await centre.Mail.AcceptedForAsync("post@hamar.example"));
    }

    [BrowserFact]
    public async Task File_WithThreeBadLines_IsTakenInButForThose()
    {
        await using var centre = await RunningCentre.StartAsync(chromium);
        var page = await centre.SignInAsync("Kari Nordmann", "staff.sagatun");
        await page.GetByRole(AriaRole.Link, new() { Name = "Importer registreringer" }).ClickAsync();
        await page.GetByLabel("Fil", new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = "besøk.csv",
            MimeType = "text/csv",
            Buffer = """
                date;kind;id;municipality
                2021-03-01;user;1042;3403
                2021-02-30;user;1042;3403
                2021-03-02;other;;
                2021-03-03;guest;;
                2021-03-04;user
                """u8.ToArray(),
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await UntilDoneAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 linjer er tatt inn" })).ToBeVisibleAsync();
        Assert.Equal(["3", "5", "6"], await page.Locator("table tbody").GetByRole(AriaRole.Rowheader).AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task VisitsOfADay_Registered_ShowUpInTheNextPreview()
    {
        await using var centre = await RunningCentre.StartAsync(chromium);
        var page = await centre.SignInAsync("Kari Nordmann", "staff.sagatun");
        await PreviewAsync(centre, page);
        var before = await VisitsAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Registrer besøk" }).ClickAsync();
        await page.GetByLabel("Dato").FillAsync("2021-03-14");
        await page.GetByLabel("Bruker-ID, rad 1", new() { Exact = true }).FillAsync("1042");
        for (var row = 1; row <= 3; row++)
        {
            await page.GetByLabel($"Besøkstype, rad {row}", new() { Exact = true }).SelectOptionAsync(row == 1 ? "user" : "other");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre besøkene" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("besøk er lagret");

        centre.App.Clock.Now = centre.App.Clock.Now.AddMinutes(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Kjør nå" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kjør nå" }).ClickAsync();
        await UntilDoneAsync(page);
        await PreviewAsync(centre, page);

        Assert.Equal(before + 3, await VisitsAsync(page));
    }

    // A page in progress is looked at again by its link.
    private static async Task UntilDoneAsync(IPage page)
    {
        var again = page.GetByRole(AriaRole.Link, new() { Name = "Se hvordan det går nå" });
        for (var look = 0; look < 1_000 && await again.CountAsync() > 0; look++) await again.ClickAsync();
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
