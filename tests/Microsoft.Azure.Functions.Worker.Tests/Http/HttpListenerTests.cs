using System.Net;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class HttpListenerTests : IAsyncLifetime
{
    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly HostUnderTest _host = new();

    public Task InitializeAsync() => _host.StartAsync(typeof(HttpFunctions));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/api/items/{0}", "GET {0}  ")]
    [InlineData("/api/items/{0}/3?filter=a%20b", "GET {0} 3 a b")]
    [InlineData("/API/Items/{0}/3", "GET {0} 3 ")]
    public async Task Get_RouteAndQueryValues_BindToParameters(string path, string expected)
    {
        var answer = await _host.Client.GetStringAsync(Fill(path));

        Assert.Equal(Fill(expected), answer);
    }

    [Theory]
    [InlineData("GET", "/items/{0}")]
    [InlineData("GET", "/api/items/nonsense")]
    [InlineData("DELETE", "/api/items/{0}")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/")]
    public async Task Send_NoFunctionFits_Is404(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Fill(path));

        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Put_JsonBody_BindsAndAnswersWithJson()
    {
        using var body = new StringContent("""{"name": "chair"}""", Encoding.UTF8, "application/json");

        using var response = await _host.Client.PutAsync("/api/items/7", body);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("""{"name":"7 chair"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_MinimalResult_IsExecuted()
    {
        using var response = await _host.Client.PostAsync("/api/minimal", null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("not POST", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text", HttpStatusCode.OK)]
    [InlineData("Throw", HttpStatusCode.InternalServerError)]
    public async Task Get_PlainReturnOrThrow_HasEmptyBody(string function, HttpStatusCode expected)
    {
        using var response = await _host.Client.GetAsync($"/api/{function}");

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_FunctionThrows_IsAmongTheFailures()
    {
        using var response = await _host.Client.GetAsync("/api/Throw");

        var failure = Assert.Single(_host.Context.Failures);
        Assert.Equal(("Throw", true), (failure.Function, failure.IsFinal));
        Assert.Equal("InvalidOperationException: /api/Throw0", failure.Reason);
    }

    [Fact]
    public async Task Get_CallerGoesAway_CancelsTheFunction()
    {
        using var caller = new CancellationTokenSource();
        var request = _host.Client.GetAsync("/api/Wait", caller.Token);
        await _host.Recorder.UntilAsync(1);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await _host.Recorder.UntilAsync(2);
        Assert.Equal(["/api/Wait", true], _host.Recorder.Entries);
    }

    [Fact]
    public async Task Stop_FunctionRuns_CancelsIt()
    {
        var request = _host.Client.GetAsync("/api/Wait");
        await _host.Recorder.UntilAsync(1);

        await _host.StopAsync();

        await _host.Recorder.UntilAsync(2);
        Assert.Equal(["/api/Wait", true], _host.Recorder.Entries);
        using var response = await request;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(_host.Context.Failures);
    }

    private static string Fill(string text) => text.Replace("{0}", Id.ToString(), StringComparison.Ordinal);
}
