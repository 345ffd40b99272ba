using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// What a recipient does with the link of a mail, in an app whose functions need a key: <see cref="OpenLink"/>,
/// <see cref="BeginSession"/>, <see cref="ShowReports"/>, and downloads.
/// </summary>
public sealed class DownloadOwnReportTests : IAsyncLifetime
{
    private static readonly RevisionId Id = new(new ReportId("sagatun", "2020-H2", "hamar"), 1);

    private RunningApp _app = null!;
    private OutboxRow _mail = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            EditedCentres.With(("centres[0].approvalDays", "7"), ("centres[0].openingDays", null), ("centres[0].grants", null)),
            functionKey: "secret");
        _browser = new Browser(_app);
        await _app.InvokeAsync("CollectVisits");
        await _app.Get<ReportRequests>().RequestAsync([Id.Report], "Kari", CancellationToken.None);
        await _app.UntilIdleAsync();
        var recipient = new Recipient("hamar") { Channels = [new MailChannel("post@hamar.example"), new DropChannel()] };
        var released = await _app.StepAsync(Id, entry => entry.Approve(recipient, new Decision("Kari", null, _app.Clock.Now)));
        _mail = released.Outbox.Single(row => row.Channel is MailChannel);
        var accepted = _mail with { State = OutboxState.Accepted, Answer = "250 OK" };
        await _app.StepAsync(Id, entry => entry.SetOutbox(accepted, "system", "accepted"));

        // Its files are written, and then it is put into the drop.
        await _app.Get<IReportSteps>().EnqueueAsync(Id, TimeSpan.Zero, CancellationToken.None);
        await _app.UntilIdleAsync();
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Open_KeyOfALink_LeavesTheAddressAndShowsAButtonInTheLanguageOfTheRecipient()
    {
        var (_, key) = await SendAsync();

        using var first = await _browser.GetAsync($"/open?key={key}");
        var page = WebUtility.HtmlDecode(await _browser.PageAsync("/open"));

        Assert.Equal((HttpStatusCode.SeeOther, "/open"), (first.StatusCode, $"{first.Headers.Location}"));
        Assert.Matches("^link=[^;]+; path=/open; samesite=lax; httponly$", Assert.Single(first.Headers.GetValues("Set-Cookie")));
        Assert.Contains("Sagatun brukerstyrt senter</span>Rapport for andre halvår 2020</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Mottaker</dt><dd>Hamar</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nb-NO\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(key, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ByAScanner_ChangesNothing()
    {
        var (link, key) = await SendAsync();
        var before = await FindAsync();

        using var head = await _browser.HeadAsync($"/open?key={key}");
        using var get = await _browser.GetAsync($"/open?key={key}");
        using var page = await _browser.GetAsync("/open");

        Assert.Null((await _app.Get<LinksTable>().FindAsync(link.Id, CancellationToken.None))!.OpenedAt);
        Assert.Equal(before.Version, (await FindAsync()).Version);
        Assert.DoesNotContain(_browser.Cookies.GetAllCookies(), cookie => cookie.Name == "session");
    }

    [Fact]
    public async Task Download_AfterTheButton_IsTheFileAndTheDeliveryCountsAsDownloadedOnce()
    {
        var (link, key) = await SendAsync();

        var reports = WebUtility.HtmlDecode(await _browser.PageAsync(await _browser.OpenAsync(key)));
        using var answer = await _browser.GetAsync("/reports/2020-H2/1/workbook");

        Assert.Contains("<h3>Andre halvår 2020</h3>", reports, StringComparison.Ordinal);
        Assert.Contains("href=\"/reports/2020-H2/1/pdf\"", reports, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, $"{answer.Headers.CacheControl}"));
        Assert.Equal("Sagatun_2020-H2_Hamar_v1.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var entry = await FindAsync();
        Assert.Equal(entry.Release!.Sha256, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
        Assert.Equal(OutboxState.Downloaded, entry.Outbox.Single(row => row.Key == _mail.Key).State);
        Assert.Equal(_app.Clock.Now, (await _app.Get<LinksTable>().FindAsync(link.Id, CancellationToken.None))!.OpenedAt);

        using var again = await _browser.GetAsync("/reports/2020-H2/1/tables");
        Assert.Equal((HttpStatusCode.OK, entry.Events), (again.StatusCode, (await FindAsync()).Events));
    }

    [Fact]
    public async Task Head_OfAFile_CountsAsNothing()
    {
        await _browser.OpenAsync((await SendAsync()).Key);

        using var answer = await _browser.HeadAsync("/reports/2020-H2/1/pdf");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(OutboxState.Accepted, (await FindAsync()).Outbox.Single(row => row.Key == _mail.Key).State);
    }

    [Theory]
    [InlineData("sagatun", "stange")]
    [InlineData("bikuben", "hamar")]
    public async Task Download_OfAnotherMunicipalityOrCentre_Is404AndNotListed(string centre, string municipality)
    {
        await _browser.OpenAsync((await _app.SendAsync(centre, municipality)).Key);

        Assert.DoesNotContain("2020-H2", await _browser.PageAsync("/reports"), StringComparison.Ordinal);
        using var answer = await _browser.GetAsync("/reports/2020-H2/1/workbook");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // A file is found by a row of the ledger: none of these names one.
    [Theory]
    [InlineData("2020-H2", "1", "json")]
    [InlineData("2020-H2", "2", "workbook")]
    [InlineData("2020-H2", "0", "workbook")]
    [InlineData("2020-H2", "01", "workbook")]
    [InlineData("2020-H2", "1_drop", "workbook")]
    [InlineData("2020-H2_hamar_r1", "1", "workbook")]
    [InlineData("2020-H1", "1", "workbook")]
    [InlineData("..%2F..%2Fbooks", "1", "workbook")]
    [InlineData("2020-H2%2Fhamar", "1", "workbook")]
    [InlineData("2020-H2'%20or%20'1'%20eq%20'1", "1", "workbook")]
    [InlineData("%C0%AE", "1", "workbook")]
    public async Task Download_OddAddress_Is404(string period, string version, string file)
    {
        await _browser.OpenAsync((await SendAsync()).Key);

        using var answer = await _browser.GetAsync($"/reports/{period}/{version}/{file}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Link_RevokedOrExpired_EndsSessionsAtOnceAndSaysWhomToAsk()
    {
        var (link, key) = await SendAsync();
        await _browser.OpenAsync(key);

        await _app.Get<LinksTable>().RevokeAsync(link.Id, "Kari", _app.Clock.Now, CancellationToken.None);

        foreach (var path in new[] { "/reports", "/reports/2020-H2/1/workbook", $"/open?key={key}" })
        {
            using var answer = await _browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("post@sagatun.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var (_, later) = await SendAsync();
        _app.Clock.Now = _app.Clock.Now.AddDays(181);
        using var expired = await _browser.GetAsync($"/open?key={later}");
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
    }

    [Fact]
    public async Task Session_AfterItsHours_AsksToOpenTheLinkAgain()
    {
        await _browser.OpenAsync((await SendAsync()).Key);

        _app.Clock.Now = _app.Clock.Now.AddHours(9);

        using var answer = await _browser.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Åpne lenken i e-posten på nytt", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/open")]
    [InlineData("/open?key=")]
    [InlineData("/open?key=wrong")]
    [InlineData("/open?key=sagatun_0123456789abcdef0123456789abcdef")]
    public async Task Open_NoKey_Is404AndSaysWhatToDo(string path)
    {
        using var answer = await _browser.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (answer.StatusCode, $"{answer.Headers.CacheControl}"));
        Assert.Contains("Lenken virker ikke lenger", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // Each is made for one purpose.
    [Fact]
    public async Task Session_KeyOrOpenedLinkInItsPlace_IsNone()
    {
        var (_, key) = await SendAsync();
        using var opened = await _browser.GetAsync($"/open?key={key}");
        var cookie = _browser.Cookies.GetAllCookies()["link"]!.Value;

        foreach (var wrong in new[] { key, cookie })
        {
            _browser.Cookies.Add(new Cookie("session", wrong, "/", "127.0.0.1"));
            using var answer = await _browser.GetAsync("/reports");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Button_WithoutTheFieldOfItsForm_IsRefused()
    {
        using var opened = await _browser.GetAsync($"/open?key={(await SendAsync()).Key}");

        using var answer = await _browser.PostAsync("/open");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("siden hadde vært åpen for lenge", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_ConfigurationIsWrong_AreThereAllTheSame()
    {
        await _browser.OpenAsync((await SendAsync()).Key);
        await _app.Account.ConfigureAsync("{");

        Assert.Contains("reports/2020-H2/1/pdf", await _browser.PageAsync("/reports"), StringComparison.Ordinal);
        using var answer = await _browser.GetAsync("/reports/2020-H2/1/pdf");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<(SentLink Link, string Key)> SendAsync() => _app.SendAsync("sagatun", "hamar", $"{Id}_{_mail.Key}");

    private async Task<LedgerEntry> FindAsync() => (await _app.Get<LedgerTable>().FindAsync(Id, CancellationToken.None))!;
}
