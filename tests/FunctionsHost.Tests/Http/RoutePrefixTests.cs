using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Http;

public class RoutePrefixTests
{
    [Theory]
    [InlineData("", "echo")]
    [InlineData("v1/data", "v1/data/echo")]
    public async Task Get_PrefixInHostFile_IsServedBelowIt(string prefix, string path)
    {
        using var folder = new AppFolder().With(
            "host.json", $$"""{ "version": "2.0", "extensions": { "http": { "routePrefix": "{{prefix}}" } } }""");
        await using var host = new SampleHost { Options = options => options with { AppFolder = folder.Path } };
        await host.StartAsync();

        using var response = await host.Client.GetAsync(path);

        Assert.True(response.IsSuccessStatusCode);
    }
}
