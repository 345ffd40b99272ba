using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Http;

public class RoutePrefixTests
{
    [Fact]
    public async Task Get_PrefixInHostFileIsEmpty_IsServedAtTheRoot()
    {
        using var folder = new AppFolder().With(
            "host.json", """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder.Path);
        await using var host = new SampleHost { Options = options => options with { AppFolder = relative } };
        await host.StartAsync();

        using var response = await host.Client.GetAsync("echo");

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains(("Echo", $"any {host.Host.HttpAddress}Echo"), host.Host.Functions);
    }
}
