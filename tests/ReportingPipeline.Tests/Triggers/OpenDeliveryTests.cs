using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>An app whose functions need a key, as they do in Azure.</summary>
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
    public async Task Get_WithTheKeyOfTheLink_IsTheWorkbookAndCountsAsDownloaded()
    {
        var answer = await _app.Client.GetAsync($"deliveries/{Id}_{_mail.Key}/workbook?key={_mail.LinkKey}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("sagatun-2020-H2-hamar-r1.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var entry = await FindAsync();
        Assert.Equal(entry.Release!.Sha256, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
        Assert.Equal(OutboxState.Downloaded, entry.Outbox.Single(row => row.Key == _mail.Key).State);
    }

    [Fact]
    public async Task Get_ASecondTime_IsTheWorkbookAndRecordsNothingMore()
    {
        await _app.Client.GetAsync($"deliveries/{Id}_{_mail.Key}/workbook?key={_mail.LinkKey}");
        var events = (await FindAsync()).Events;

        Assert.Equal(HttpStatusCode.OK, (await _app.Client.GetAsync($"deliveries/{Id}_{_mail.Key}/workbook?key={_mail.LinkKey}")).StatusCode);
        Assert.Equal(events, (await FindAsync()).Events);
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

        var problem = await (await _app.Client.GetAsync(address)).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("Lenken er ikke gyldig. Kontroller at hele lenken fra e-posten er med, eller be senteret om en ny.", problem.Detail);
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

    private async Task<LedgerEntry> FindAsync() => (await _app.Get<LedgerTable>().FindAsync(Id, CancellationToken.None))!;
}
