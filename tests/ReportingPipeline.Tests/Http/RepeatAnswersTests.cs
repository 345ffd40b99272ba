using System.Net;
using System.Net.Http.Json;
using System.Text;
using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Http;

/// <summary>Requests with an Idempotency-Key: each is done once, however often it comes.</summary>
public sealed class RepeatAnswersTests : IAsyncLifetime
{
    private const string Report = "sagatun_2020-H1_hamar";

    private static readonly object Hold = new { name = "Kari Nordmann", comment = "Vent til mandag." };

    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => false, EditedCentres.With());
        await _app.EnterAsync(Report);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Post_Twice_IsDoneOnceAndAnsweredAlike()
    {
        var key = Guid.NewGuid().ToString();

        var first = await SendAsync(key, $"reports/{Report}/hold", Hold);
        _app.Clock.Now = _app.Clock.Now.AddHours(1);
        var second = await SendAsync($"\"{key}\"", $"reports/{Report}/hold", Hold);

        var held = await first.JsonAsync(HttpStatusCode.OK);
        Assert.Equal("Kari Nordmann", held.GetProperty("hold").Text("name"));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.NotEqual(first.CorrelationId(), second.CorrelationId());
        Assert.Single(await HistoryAsync(), "Kari Nordmann");
    }

    [Fact]
    public async Task Post_WhatIsOnlyAccepted_SaysAgainWhereToLook()
    {
        var (key, body) = (Guid.NewGuid().ToString(), new { centre = "sagatun", period = "2020-H2", municipality = "hamar" });

        var first = await SendAsync(key, "reports", body);
        var second = await SendAsync(key, "reports", body);

        Assert.All([first, second], answer =>
        {
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            Assert.Equal("/api/reports/sagatun_2020-H2_hamar", answer.Headers.Location!.OriginalString);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        });
    }

    [Fact]
    public async Task Post_AtTheSameTime_IsDoneOnce()
    {
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(key, $"reports/{Report}/hold", Hold)));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict),
            answer => Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta));
        Assert.Single(await HistoryAsync(), "Kari Nordmann");
    }

    [Theory]
    [InlineData($"reports/{Report}/hold", "Vent til tirsdag.")]
    [InlineData($"reports/{Report}/approve", "Vent til mandag.")]
    public async Task Post_AnotherRequestWithTheKey_Is422(string path, string comment)
    {
        var key = Guid.NewGuid().ToString();
        await SendAsync(key, $"reports/{Report}/hold", Hold);

        var other = await SendAsync(key, path, new { name = "Kari Nordmann", comment });

        Assert.Equal(
            "This Idempotency-Key has been used for another request: give every request a key of its own.",
            (await other.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Detail);
    }

    [Fact]
    public async Task Post_WhileTheSameIsDone_Is409UntilItMustHaveDied()
    {
        var key = Guid.NewGuid();
        var body = await JsonContent.Create(Hold).ReadAsByteArrayAsync();
        var request = RequestKey.TryParse(key.ToString())!;
        var fingerprint = request.FingerprintOf("POST", $"/api/reports/{Report}/hold", body);
        await _app.Get<AnsweredRequests>().BeginAsync(request, fingerprint, CancellationToken.None);

        var (detail, _, _) = await (await SendAsync(key.ToString(), $"reports/{Report}/hold", Hold)).ProblemAsync(HttpStatusCode.Conflict);
        _app.Clock.Now = _app.Clock.Now.AddMinutes(6);
        var later = await SendAsync(key.ToString(), $"reports/{Report}/hold", Hold);

        Assert.Equal("The request with this Idempotency-Key goes on; ask again in some seconds.", detail);
        await later.JsonAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_Refused_CanBeAskedAgainWithTheKey()
    {
        var key = Guid.NewGuid().ToString();

        await (await SendAsync(key, $"reports/{Report}/hold", new { name = "Kari" })).ProblemAsync(HttpStatusCode.BadRequest);
        var put = await SendAsync(key, $"reports/{Report}/hold", Hold);

        await put.JsonAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("31129912345")]
    public async Task Post_KeyThatCanBeGuessed_Is400(string key) => Assert.Equal(
        "Idempotency-Key", (await (await SendAsync(key, $"reports/{Report}/hold", Hold)).ProblemAsync(HttpStatusCode.BadRequest)).Field);

    [Fact]
    public async Task Post_AnythingWithAKey_LeavesNothingThatCanBeRead()
    {
        var key = Guid.NewGuid().ToString();
        await SendAsync(key, $"reports/{Report}/hold", Hold);
        await SendAsync(Guid.NewGuid().ToString(), "persons/list", new { id = "31129912345", name = "Kari Nordmann" });

        var row = Assert.Single(await RowsAsync());
        var stored = string.Concat(
            row.Select(field => field.Value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{field.Value}"));
        foreach (var secret in new[] { key, "Kari", "Vent", Report }) Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task CollectVisits_ADayLater_ForgetsWhatWasAnswered()
    {
        var (old, young) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        await SendAsync(old, $"reports/{Report}/hold", Hold);
        _app.Clock.Now = _app.Clock.Now.AddHours(23);
        await SendAsync(young, $"reports/{Report}/hold", Hold);

        _app.Clock.Now = _app.Clock.Now.AddHours(2);
        await _app.InvokeAsync("CollectVisits");

        Assert.Equal([RequestKey.TryParse(young)!.RowKey], (await RowsAsync()).Select(row => row.RowKey));
    }

    private async Task<HttpResponseMessage> SendAsync(string key, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await _app.Client.SendAsync(request);
    }

    private async Task<List<string>> HistoryAsync() => (await _app.GetAsync($"reports/{Report}/history"))
        .Each(happened => happened.Text("who"))
        .Where(who => who != "Kari")
        .ToList();

    private async Task<List<TableEntity>> RowsAsync() =>
        await _app.Account.Tables.GetTableClient(StorageNames.RequestsTable).QueryAsync<TableEntity>().ToListAsync();
}
