namespace Microsoft.Azure.Functions.Worker.Tests;

public class RoutePrefixTests
{
    [Theory]
    [InlineData("", "/Text")]
    [InlineData("v1/data", "/v1/data/Text")]
    public async Task Get_PrefixInHostFile_IsServedBelowIt(string prefix, string path)
    {
        await using var host = new HostUnderTest { Settings = { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = prefix } };
        await host.StartAsync(typeof(HttpFunctions));

        using var response = await host.Client.GetAsync(path);

        Assert.True(response.IsSuccessStatusCode);
    }
}
