using System.Net;
using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// An app whose functions need a key, as they do in Azure; the button behind a link is <see cref="DownloadDelivery"/>.
/// </summary>
public sealed class OpenDeliveryTests : IAsyncLifetime
{
    private static readonly RevisionId Id = new(new ReportId("sagatun", "2020-H2", "hamar"), 1);

    private RunningApp _app = null!;
    private OutboxRow _mail = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            EditedCentres.With(("centres[0].approvalDays", "7"), ("centres[0].openingDays", null), ("centres[0].grants", null)),
            functionKey: "secret");
        await _app.InvokeAsync("CollectVisits");
        await _app.Get<ReportRequests>().RequestAsync([Id.Report], "Kari", CancellationToken.None);
        await _app.UntilIdleAsync();
        var recipient = new Recipient("hamar") { Channels = [new MailChannel("post@hamar.example"), new DropChannel()] };
        var released = await _app.StepAsync(Id, entry => entry.Approve(recipient, new Decision("Kari", null, _app.Clock.Now)));
        _mail = released.Outbox.Single(row => row.Channel is MailChannel);
        await _app.StepAsync(Id, entry => entry.SetOutbox(_mail with { State = OutboxState.Accepted, Answer = "250 OK" }, "system", "accepted by the mail server"));

        // Its files are written, and then it is put into the drop.
        await _app.Get<IReportSteps>().EnqueueAsync(Id, TimeSpan.Zero, CancellationToken.None);
        await _app.UntilIdleAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Get_WithTheKeyOfTheLink_IsAPageInTheLanguageOfTheRecipientAndChangesNothing()
    {
        var before = await FindAsync();
        using var answer = await _app.Client.GetAsync($"deliveries/{Id}_{_mail.Key}/workbook?key={_mail.LinkKey}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<html lang=\"nb-NO\">", page, StringComparison.Ordinal);
        Assert.Contains("Rapport for andre halvår 2020</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<input type=\"hidden\" name=\"key\" value=\"{_mail.LinkKey}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Equal(("no-store", "no-referrer"), (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("Referrer-Policy").Single()));
        Assert.Equal(before.Version, (await FindAsync()).Version);
    }

    [Fact]
    public async Task Head_WithTheKeyOfTheLink_ChangesNothing()
    {
        var before = await FindAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, $"deliveries/{Id}_{_mail.Key}/workbook?key={_mail.LinkKey}");

        using var answer = await _app.Client.SendAsync(request);

        Assert.Equal(before.Version, (await FindAsync()).Version);
    }

    [Fact]
    public async Task Get_ConfigurationIsWrong_IsAPageAllTheSame()
    {
        await _app.Account.ConfigureAsync("{");

        using var answer = await _app.Client.GetAsync($"deliveries/{Id}_{_mail.Key}/workbook?key={_mail.LinkKey}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1>Rapport</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithTheKeyOfTheLink_IsTheWorkbookAndCountsAsDownloaded()
    {
        using var answer = await PressAsync($"{Id}_{_mail.Key}", _mail.LinkKey);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Sagatun_2020-H2_Hamar_v1.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var entry = await FindAsync();
        Assert.Equal(entry.Release!.Sha256, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
        Assert.Equal(OutboxState.Downloaded, entry.Outbox.Single(row => row.Key == _mail.Key).State);

        using var again = await PressAsync($"{Id}_{_mail.Key}", _mail.LinkKey);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(entry.Events, (await FindAsync()).Events);
    }

    [Theory]
    [InlineData("sagatun_2020-H2_hamar_r1_{0}", "0123456789abcdef0123456789abcdef")]
    [InlineData("sagatun_2020-H2_hamar_r1_{0}", "")]
    [InlineData("sagatun_2020-H2_hamar_r1_drop", "{1}")]
    [InlineData("sagatun_2020-H2_hamar_r2_{0}", "{1}")]
    public async Task Post_WrongLink_Is404AndRecordsNothing(string delivery, string key)
    {
        var before = await FindAsync();

        using var answer = await PressAsync(string.Format(null, delivery, _mail.Key), string.Format(null, key, "", _mail.LinkKey));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before.Version, (await FindAsync()).Version);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "key=")]
    [InlineData("application/x-www-form-urlencoded", "key=%F8&%")]
    public async Task Post_NoForm_Is404(string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var answer = await _app.Client.PostAsync($"deliveries/{Id}_{_mail.Key}/workbook", content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("sagatun_2020-H2_hamar_r1_{0}", "?key=0123456789abcdef0123456789abcdef")]
    [InlineData("sagatun_2020-H2_hamar_r1_{0}", "?key=")]
    [InlineData("sagatun_2020-H2_hamar_r1_{0}", "")]
    [InlineData("sagatun_2020-H2_hamar_r1_drop", "?key={1}")]
    [InlineData("sagatun_2020-H2_hamar_r2_{0}", "?key={1}")]
    [InlineData("sagatun_2020-H2_hamar", "?key={1}")]
    public async Task Get_WrongLink_Is404InNorwegianAndRecordsNothing(string delivery, string query)
    {
        var address = string.Format(null, $"deliveries/{delivery}/workbook{query}", _mail.Key, _mail.LinkKey);

        using var answer = await _app.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Lenken virker ikke lenger</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(OutboxState.Accepted, (await FindAsync()).Outbox.Single(row => row.Key == _mail.Key).State);
    }

    [Theory]
    [InlineData("reports/sagatun_2020-H2_hamar")]
    [InlineData("reports/sagatun_2020-H2_hamar/history")]
    [InlineData("reports/sagatun_2020-H2_hamar/workbook")]
    [InlineData("internal/reports/sagatun_2020-H2_hamar/draft")]
    [InlineData("owed")]
    public async Task Get_AnythingElse_NeedsAFunctionKeyAndNeverTellsTheLinks(string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client.GetAsync(path)).StatusCode);

        var answer = await _app.Client.GetStringAsync($"{path}?code=secret");

        Assert.NotEqual("", answer);
        Assert.DoesNotContain(_mail.LinkKey, answer, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PressAsync(string delivery, string key)
    {
        using var form = new FormUrlEncodedContent([new("key", key)]);
        return await _app.Client.PostAsync($"deliveries/{delivery}/workbook", form);
    }

    private async Task<LedgerEntry> FindAsync() => (await _app.Get<LedgerTable>().FindAsync(Id, CancellationToken.None))!;
}
