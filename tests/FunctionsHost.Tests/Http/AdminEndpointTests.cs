using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Http;

public sealed class AdminEndpointTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task Post_TimersFunction_IsAcceptedAndRuns(string body)
    {
        var before = host.Logs.With("Tick in time").Count;

        Assert.Equal(202, await PostAsync("tick", body));

        await host.Logs.UntilAsync("Tick in time", before + 1);
    }

    [Theory]
    [InlineData("""{"input": "{\"Name\": \"sent as text\"}"}""", "sent as text")]
    [InlineData("""{"input": {"Name": "sent as JSON"}}""", "sent as JSON")]
    public async Task Post_QueuesFunction_IsAcceptedAndRunsWithTheInput(string body, string name)
    {
        Assert.Equal(202, await PostAsync("TakeOrder", body));

        await host.Logs.UntilAsync($"{name} done");
    }

    [Fact]
    public async Task Post_FunctionHasNotEnded_IsAcceptedBefore()
    {
        Assert.Equal(202, await PostAsync("TakeOrder", """{"input": {"Name": "long", "Gate": "long"}}"""));

        await host.Logs.UntilAsync("long taken");
        await host.OpenAsync("long");
        await host.Logs.UntilAsync("long done");
    }

    [Fact]
    public async Task Post_FunctionFails_IsAcceptedAndAFailure()
    {
        Assert.Equal(202, await PostAsync("TakeOrder", """{"input": {"Name": "bad", "Failures": 9}}"""));

        var expected = new FunctionFailure("TakeOrder", "InvalidOperationException: bad failed", IsFinal: true);
        await Eventually.IsTrueAsync(() => host.Host.Failures.Contains(expected), "the failure");
    }

    [Theory]
    [InlineData("POST", "Nothing", "", 404)]
    [InlineData("POST", "Echo", "", 404)]
    [InlineData("POST", "Tick", "nonsense", 400)]
    [InlineData("POST", "Tick", "[]", 400)]
    [InlineData("GET", "Tick", null, 404)]
    public async Task Send_NoSuchFunctionBodyOrMethod_IsRefused(
        string method, string function, string? body, int expected)
    {
        Assert.Equal(expected, await SendAsync(method, function, body));
    }

    private Task<int> PostAsync(string function, string body) => SendAsync("POST", function, body);

    private async Task<int> SendAsync(string method, string function, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"admin/functions/{function}");
        if (body is not null) request.Content = new StringContent(body);
        using var response = await host.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
