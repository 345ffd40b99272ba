using System.Net;
using System.Net.Http.Headers;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Http;

/// <summary>
/// What callers have already is not sent again, files can be had in parts, and everything can be asked for without its content.
/// </summary>
[Collection(SharedBooksApp.Name)]
public class TagAnswersTests(BooksApp books)
{
    private const string Report = "reports/sagatun_2018-H1_hamar";

    public static TheoryData<string> Looks =>
    [
        "centres", "periods", "owed", "retention", "reports", "deliveries", Report, $"{Report}/history", $"{Report}/versions",
        $"{Report}/workbook", $"{Report}/pdf", $"{Report}/tables", $"{Report}/data", "report-schema",
        "openapi.json",
    ];

    private HttpClient Client => books.App.Client;

    [Theory, MemberData(nameof(Looks))]
    public async Task Get_WithTheTagOfTheAnswerBefore_Is304WithoutContent(string path)
    {
        var before = await Client.GetAsync(path);

        var again = await SendAsync(HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(before.Headers.ETag!));

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.False(before.Headers.ETag!.IsWeak);
        Assert.True(before.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.Equal((HttpStatusCode.NotModified, before.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(again.CorrelationId());
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Get_WithAnotherTag_IsTheWholeAnswer(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"0\"")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Head_Anything_IsGetWithoutContent(string path)
    {
        var get = await Client.GetAsync(path);

        var head = await SendAsync(HttpMethod.Head, path);

        Assert.Equal((get.StatusCode, get.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("workbook")]
    [InlineData("pdf")]
    [InlineData("tables")]
    [InlineData("data")]
    public async Task Get_RangeOfAFile_Is206WithThatPart(string file)
    {
        var whole = await Client.GetByteArrayAsync($"{Report}/{file}");

        var part = await SendAsync(HttpMethod.Get, $"{Report}/{file}", headers => headers.Range = new RangeHeaderValue(10, 29));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(10, 29, whole.Length), part.Content.Headers.ContentRange);
        Assert.Equal(whole[10..30], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_RangeOfAnotherFile_IsTheWholeFile()
    {
        var answer = await SendAsync(HttpMethod.Get, $"{Report}/workbook", headers =>
        {
            headers.Range = new RangeHeaderValue(10, 29);
            headers.IfRange = new RangeConditionHeaderValue("\"0\"");
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("workbook")]
    [InlineData("data")]
    public async Task Get_RangeBehindTheEnd_Is416ThatSaysSo(string file)
    {
        var range = new RangeHeaderValue(100_000_000, to: null);

        var answer = await SendAsync(HttpMethod.Get, $"{Report}/{file}", headers => headers.Range = range);

        var (detail, _, _) = await answer.ProblemAsync(HttpStatusCode.RequestedRangeNotSatisfiable);
        Assert.Contains("shorter than Range says", detail, StringComparison.Ordinal);
        Assert.Equal((await Client.GetByteArrayAsync($"{Report}/{file}")).Length, answer.Content.Headers.ContentRange!.Length);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task Get_IfItIsAnotherOne_Is412(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, path, headers => headers.IfMatch.Add(new EntityTagHeaderValue("\"0\"")));

        var (detail, _, _) = await answer.ProblemAsync(HttpStatusCode.PreconditionFailed);
        Assert.Contains("has another ETag", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhatMayNotBeStored_StaysSo()
    {
        var answer = await Client.GetAsync("internal/books?centre=sagatun");

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders>? set = null)
    {
        using var request = new HttpRequestMessage(method, path);
        set?.Invoke(request.Headers);
        return await Client.SendAsync(request);
    }
}
