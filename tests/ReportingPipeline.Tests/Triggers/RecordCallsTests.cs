using System.Net;
using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The audit, and <see cref="ListAudit"/>, <see cref="ListLinks"/> and <see cref="RevokeLink"/>.</summary>
public sealed class RecordCallsTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"), _ => false, settings: [new("Access:RecordedRefusalsPerMinute", "3")]);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Calls_DownloadsDecisionsAndOpenings_AreListedOfTheirCentreTheLatestFirst()
    {
        using var browser = new Browser(_app);
        var (link, key) = await _app.SendAsync("sagatun", "hamar");
        await browser.OpenAsync(key);
        Later();
        using var download = await browser.GetAsync("/reports/2020-H2/1/pdf");
        Later();
        using var looked = await browser.GetAsync("/reports");
        using var decided = await _app.PostAsync("reports/sagatun_2020-H2_hamar/hold", new { name = "Kari", comment = "Vent" });
        Later();
        using var counted = await _app.PostAsync("recount", new { name = "Kari", centre = "sagatun" });

        var listed = (await _app.GetAsync("audit?centre=sagatun")).GetProperty("items");

        Assert.Equal(
            [
                "system Kari RequestRecount  202",
                "system Kari HoldReport sagatun_2020-H2_hamar 404",
                "recipient hamar DownloadOwnReport sagatun_2020-H2_hamar_r1 404",
                "recipient hamar BeginSession hamar 303",
            ],
            listed.Each(row => string.Join(
                ' ', row.Text("kind"), row.Text("who"), row.Text("what"), row.GetProperty("about").GetString(), row.GetProperty("status"))));
        Assert.Equal(
            [counted.CorrelationId(), decided.CorrelationId(), download.CorrelationId()],
            listed.Each(row => row.Text("correlationId")).Take(3));
        Assert.Equal(
            [null, null, $"{link.Id}", $"{link.Id}"], listed.EnumerateArray().Select(row => row.GetProperty("callerId").GetString()));
    }

    [Fact]
    public async Task Calls_ThatAreRefused_AreRecordedOneByOneAndThenCounted()
    {
        using var browser = new Browser(_app);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var refused = await browser.GetAsync("/open?key=wrong");
        }

        var listed = (await _app.GetAsync("audit?centre=_")).GetProperty("items");

        Assert.Equal(4, listed.GetArrayLength());
        var said = listed.Each(row => $"{row.GetProperty("refused")} {row.GetProperty("status")}");
        Assert.Equal(3, said.Count(refused => refused == "unknownLink 404"));
        Assert.Equal(4, listed.EnumerateArray().Sum(row => row.GetProperty("further").GetInt64()));

        _app.Clock.Now = _app.Clock.Now.AddMinutes(1);
        using var next = await browser.GetAsync("/open?key=wrong");
        Assert.Equal(5, (await _app.GetAsync("audit?centre=_")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("sagatun", "sagatun")]
    [InlineData("sagatum", "_")]
    [InlineData("../sagatun", "_")]
    public async Task Call_OfACentre_IsListedUnderItIfThereIsOne(string asked, string listedUnder)
    {
        using var answer = await _app.PostFileAsync($"registrations?centre={asked}", "date;kind\n");

        var listed = (await _app.GetAsync($"audit?centre={listedUnder}")).GetProperty("items");
        Assert.Equal(["ImportRegistrations"], listed.Each(row => row.Text("what")));
    }

    // Neither the ids of persons nor the keys of links are anywhere in it.
    [Fact]
    public async Task Rows_WhateverWasAsked_HoldNoPersonAndNoKey()
    {
        using var browser = new Browser(_app);
        var (_, key) = await _app.SendAsync("sagatun", "hamar");
        await browser.OpenAsync(key);
        using var erased = await _app.PostAsync("persons/erase", new { id = "person-17", centre = "sagatun", name = "Kari" });
        using var listed = await _app.PostAsync("persons/list", new { id = "person-17", name = "Kari" });
        using var strange = await _app.PostAsync("reports/person-17/hold", new { name = "Kari", comment = "Vent" });
        using var visit = await _app.PostAsync(
            "registrations/cancel", new { name = "Kari", centre = "sagatun", date = "2020-03-11", kind = "user", id = "person-17" });

        var rows = new List<TableEntity>();
        await foreach (var row in _app.Account.Tables.GetTableClient(StorageNames.AuditTable).QueryAsync<TableEntity>()) rows.Add(row);

        Assert.True(rows.Count >= 5);
        Assert.All(rows.SelectMany(row => ((IDictionary<string, object>)row).Values), value =>
        {
            Assert.DoesNotContain("person-17", $"{value}", StringComparison.Ordinal);
            Assert.DoesNotContain(key, $"{value}", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task List_FromADayAndInParts_HasWhatWasSinceThenOnce()
    {
        for (var day = 0; day < 3; day++)
        {
            _app.Clock.Now = _app.Clock.Now.AddDays(1);
            using var counted = await _app.PostAsync("recount", new { name = $"Kari {day}", centre = "sagatun" });
        }

        var first = await _app.GetAsync("audit?centre=sagatun&from=2021-03-17&limit=1");
        var second = await _app.GetAsync(first.Text("next")["/api/".Length..]);

        var parts = new[] { first, second }.Select(part => part.GetProperty("items"));
        Assert.Equal(["Kari 2", "Kari 1"], parts.SelectMany(items => items.Each(row => row.Text("who"))));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("audit", "centre")]
    [InlineData("audit?centre=nobody", "centre")]
    [InlineData("audit?centre=sagatun&from=yesterday", "from")]
    [InlineData("audit?centre=sagatun&of=x", "of")]
    public async Task List_WrongField_Is400AndNamesIt(string path, string field) =>
        Assert.Equal(field, (await (await _app.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest)).Field);

    [Fact]
    public async Task Rows_OlderThanTwoYears_AreSweptWithTheLinksThatEndedBefore()
    {
        using var counted = await _app.PostAsync("recount", new { name = "Kari", centre = "sagatun" });
        await _app.SendAsync("sagatun", "hamar");
        await _app.UntilIdleAsync();

        _app.Clock.Now = _app.Clock.Now.AddMonths(23);
        await _app.InvokeAsync("CollectVisits");
        Assert.Equal((1, 1), (await CountAsync("audit?centre=sagatun"), await CountAsync("links")));

        _app.Clock.Now = _app.Clock.Now.AddMonths(8);
        await _app.InvokeAsync("CollectVisits");
        Assert.Equal((0, 0), (await CountAsync("audit?centre=sagatun"), await CountAsync("links")));
    }

    [Fact]
    public async Task Links_ListedAndRevoked_TellNoKeyAndWorkNoMore()
    {
        var (link, key) = await _app.SendAsync("sagatun", "hamar", "sagatun_2020-H2_hamar_r1_email-1");
        await _app.SendAsync("bikuben");

        var all = await _app.Client.GetStringAsync("links");
        var listed = Assert.Single((await _app.GetAsync("links?centre=sagatun")).GetProperty("items").EnumerateArray());
        var revoked = await (await _app.PostAsync($"links/{link.Id}/revoke", new { name = "Kari" })).JsonAsync(HttpStatusCode.OK);
        var again = await (await _app.PostAsync($"links/{link.Id}/revoke", new { name = "Ola" })).JsonAsync(HttpStatusCode.OK);

        Assert.DoesNotContain(key, all, StringComparison.Ordinal);
        Assert.Equal(
            ($"{link.Id}", "hamar", "post@hamar.example"), (listed.Text("id"), listed.Text("municipality"), listed.Text("sentTo")));
        Assert.Equal(("Kari", "Kari"), (revoked.Text("revokedBy"), again.Text("revokedBy")));
        Assert.Equal((true, false), (listed.GetProperty("works").GetBoolean(), revoked.GetProperty("works").GetBoolean()));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("sagatun_0123456789abcdef0123456789abcdef")]
    public async Task Revoke_NoSuchLink_Is404(string id) =>
        await (await _app.PostAsync($"links/{id}/revoke", new { name = "Kari" })).ProblemAsync(HttpStatusCode.NotFound);

    private async Task<int> CountAsync(string path) => (await _app.GetAsync(path)).GetProperty("items").GetArrayLength();

    private void Later() => _app.Clock.Now = _app.Clock.Now.AddSeconds(1);
}
