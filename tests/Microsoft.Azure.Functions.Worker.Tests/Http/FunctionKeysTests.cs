namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class FunctionKeysTests : IAsyncLifetime
{
    private readonly HostUnderTest _host = new()
    {
        Settings =
        {
            ["LocalHost:RequireKeys"] = "true",
            ["LocalHost:FunctionKey"] = "fun",
            ["LocalHost:MasterKey"] = "master",
        },
    };

    public Task InitializeAsync() => _host.StartAsync(typeof(HttpFunctions));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/Text", null, 200)]
    [InlineData("GET", "/api/Text", "wrong", 200)]
    [InlineData("GET", "/api/items/0f8fad5b-d9cb-469f-a165-70867728950e", null, 401)]
    [InlineData("GET", "/api/items/0f8fad5b-d9cb-469f-a165-70867728950e", "wrong", 401)]
    [InlineData("GET", "/api/items/0f8fad5b-d9cb-469f-a165-70867728950e", "fun", 200)]
    [InlineData("GET", "/api/items/0f8fad5b-d9cb-469f-a165-70867728950e", "master", 200)]
    [InlineData("PUT", "/api/items/7", "fun", 401)]
    [InlineData("PUT", "/api/items/7", "master", 201)]
    [InlineData("POST", "/admin/functions/none", null, 401)]
    [InlineData("POST", "/admin/functions/none", "fun", 401)]
    [InlineData("POST", "/admin/functions/none", "master", 404)]
    public async Task Send_KeysRequired_AnswersByLevel(string method, string path, string? key, int expected)
    {
        Assert.Equal(expected, await SendAsync(method, path, key, inHeader: true));
        Assert.Equal(expected, await SendAsync(method, path, key, inHeader: false));
    }

    [Fact]
    public async Task Start_KeysRequiredButNoneGiven_IsRefused()
    {
        await using var host = new HostUnderTest { Settings = { ["LocalHost:RequireKeys"] = "true" } };

        await host.RunAsync(typeof(HttpFunctions));

        Assert.Equal(1, host.ExitCode);
        Assert.Contains("LocalHost:FunctionKey", host.Error, StringComparison.Ordinal);
    }

    private async Task<int> SendAsync(string method, string path, string? key, bool inHeader)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), inHeader || key is null ? path : $"{path}?code={key}");
        if (inHeader && key is not null) request.Headers.Add("x-functions-key", key);
        if (method == "PUT") request.Content = new StringContent("""{"Name": "chair"}""");
        using var response = await _host.Client.SendAsync(request);
        return (int)response.StatusCode;
    }
}
