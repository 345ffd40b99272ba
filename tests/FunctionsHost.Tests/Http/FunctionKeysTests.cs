using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Http;

public sealed class FunctionKeysTests(FunctionKeysTests.HostWithKeys host)
    : IClassFixture<FunctionKeysTests.HostWithKeys>
{
    private const string Item = "api/items/0f8fad5b-d9cb-469f-a165-70867728950e";

    [Theory]
    [InlineData("GET", "api/echo", null, 200)]
    [InlineData("GET", "api/echo", "wrong", 200)]
    [InlineData("GET", Item, null, 401)]
    [InlineData("GET", Item, "wrong", 401)]
    [InlineData("GET", Item, "function", 200)]
    [InlineData("GET", Item, "master", 200)]
    [InlineData("PUT", Item, null, 401)]
    [InlineData("PUT", Item, "function", 403)]
    [InlineData("PUT", Item, "master", 201)]
    [InlineData("POST", "admin/functions/none", null, 401)]
    [InlineData("POST", "admin/functions/none", "wrong", 401)]
    [InlineData("POST", "admin/functions/none", "function", 403)]
    [InlineData("POST", "admin/functions/none", "master", 404)]
    public async Task Send_KeysAreNeeded_OpensWhatTheKeyIsFor(string method, string path, string? key, int expected)
    {
        Assert.Equal(expected, await SendAsync(method, path, key));
        if (key is not null) Assert.Equal(expected, await SendAsync(method, $"{path}?code={key}", null));
    }

    private async Task<int> SendAsync(string method, string path, string? key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (key is not null) request.Headers.Add("x-functions-key", key);
        if (method == "PUT") request.Content = new StringContent("""{"name": "chair"}""", null, "application/json");
        using var response = await host.Client.SendAsync(request);
        return (int)response.StatusCode;
    }

    public sealed class HostWithKeys : SampleHost
    {
        public HostWithKeys() => Options = options => options with { FunctionKey = "function", MasterKey = "master" };
    }
}
