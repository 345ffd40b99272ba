using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Http;

public sealed class HttpFunctionTests(SampleHost host) : IClassFixture<SampleHost>
{
    private const string Id = "0f8fad5b-d9cb-469f-a165-70867728950e";

    [Theory]
    [InlineData($"api/items/{Id}", $"{Id}  ")]
    [InlineData($"api/items/{Id}/3?filter=a%20b", $"{Id} 3 a b")]
    [InlineData($"API/Items/{Id}/3?FILTER=%C3%A6", $"{Id} 3 æ")]
    [InlineData($"api/items/{Id}?id=another&filter=", $"{Id}  ")]
    public async Task Get_RouteAndQueryValues_BindToParameters(string path, string expected)
    {
        Assert.Equal(expected, await host.Client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("GET", $"items/{Id}")]
    [InlineData("GET", "api/items/nonsense")]
    [InlineData("DELETE", $"api/items/{Id}")]
    [InlineData("GET", "api/nothing")]
    [InlineData("GET", "")]
    public async Task Send_NoFunctionFits_Is404(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true)]
    [InlineData("nonsense", false)]
    public async Task Get_TraceOfTheCaller_GoesOnInTheFunction(string callers, bool isContinued)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/trace");
        request.Headers.TryAddWithoutValidation("traceparent", callers);

        using var response = await host.Client.SendAsync(request);

        var trace = await response.Content.ReadAsStringAsync();
        Assert.Equal(isContinued, trace.Contains("0af7651916cd43dd8448eb211c80319c", StringComparison.Ordinal));
        Assert.DoesNotContain("b7ad6b7169203331", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_JsonBody_BindsAndIsAnsweredWithJsonStatusAndHeaders()
    {
        using var response = await host.Client.PutAsJsonAsync("api/items/7", new { Name = "chair", Count = 2 });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/items/7", response.Headers.Location?.ToString());
        Assert.Equal(["put"], response.Headers.GetValues("x-sample"));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"name":"7 chair","count":2}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("POST", 5_000_000)]
    [InlineData("PATCH", 1)]
    public async Task Send_AnyMethodAndSizeOfBody_ComesBackWhole(string method, int size)
    {
        var body = RandomNumberGenerator.GetBytes(size);
        using var request = new HttpRequestMessage(new HttpMethod(method), "api/echo");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-sample");

        using var response = await host.Client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("application/x-sample", response.Content.Headers.ContentType?.MediaType);
        Assert.True(body.SequenceEqual(answer));
    }

    [Fact]
    public async Task Get_FunctionRedirects_IsLeftToTheCaller()
    {
        using var response = await host.Client.GetAsync("api/redirect");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/api/echo", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("broken", "InvalidOperationException: broken")]
    [InlineData("cancelled", "OperationCanceledException: nobody asked")]
    public async Task Get_FunctionThrows_Is500WithoutBodyAndAFailure(string reason, string expected)
    {
        using var response = await host.Client.GetAsync($"api/fail/{reason}");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(new FunctionFailure("Fail", expected, IsFinal: true), host.Host.Failures);
        await host.Logs.UntilAsync($"Fail failed: {expected}");
    }

    [Fact]
    public async Task Get_FunctionThrowsAfterItBeganToAnswer_CutsTheAnswerShort()
    {
        using var response = await host.Client.GetAsync("api/fail-late/half", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var half = new byte[4];
        await body.ReadExactlyAsync(half);

        await host.OpenAsync("half");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("half"u8, half);
        await Assert.ThrowsAnyAsync<IOException>(async () => await body.ReadExactlyAsync(new byte[1]));
        const string reason = "InvalidOperationException: the other half is missing";
        Assert.Contains(new FunctionFailure("FailLate", reason, IsFinal: true), host.Host.Failures);
    }

    [Fact]
    public async Task Get_CallerGoesAway_CancelsTheFunction()
    {
        using var caller = new CancellationTokenSource();
        var request = host.Client.GetAsync("api/wait/caller", caller.Token);
        await host.Logs.UntilAsync("caller waits");

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await host.Logs.UntilAsync("caller waits no more");
        Assert.DoesNotContain(host.Host.Failures, failure => failure.Function == "Wait");
    }

    [Fact]
    public void Functions_OfTheApp_AreListedWithWhatMakesThemRun()
    {
        var (functions, address) = (host.Host.Functions, host.Host.HttpAddress);

        Assert.Equal(functions.OrderBy(function => function.Name, StringComparer.Ordinal), functions);
        Assert.Contains(("GetItem", $"GET {address}api/items/{{id:guid}}/{{count:int?}}"), functions);
        Assert.Contains(("Echo", $"any {address}api/Echo"), functions);
        Assert.Contains(("TakeOrder", $"queue {host.Name}"), functions);
        Assert.Contains(("Tick", $"timer {SampleHost.Never}"), functions);
    }
}
