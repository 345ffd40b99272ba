using System.Text.RegularExpressions;
using Azurite;
using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public partial class ServingProcessTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Run_NothingAnswersAtStorage_StartsItServesAndStopsEverythingOnSignal(string signal)
    {
        var connection = await UnusedStorage.NewConnectionStringAsync();
        using var app = new SampleProcess(connection, "put", "hello", "endless").Start();
        await app.UntilSaidAsync("Serving on ");
        var storage = StorageEndpoints.Parse(connection)!;
        Assert.Equal(3, (await storage.FindAnsweringAsync(default)).Count);
        Assert.Contains($"Starting the storage emulator on ports {storage}, in memory.", app.Out, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(app.Out).Value) };
        Assert.Equal("pong you", await client.GetStringAsync("/api/ping?who=you"));

        await app.SignalAsync(signal);

        Assert.Equal(0, await app.WaitAsync());
        Assert.Empty(app.Error.Trim());
        Assert.Empty(await storage.FindAnsweringAsync(default));
    }

    [Fact]
    public async Task Run_SessionFailsWhileServing_SaysWhyAndServesOn()
    {
        using var app = new SampleProcess(await TestStorage.GetConnectionStringAsync(), "unrun").Start();
        await app.UntilSaidAsync("Serving on ");

        await Eventually.IsTrueAsync(() => app.Error.Contains("Running failed as asked.", StringComparison.Ordinal), "the reason");

        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(app.Out).Value) };
        Assert.Equal("pong you", await client.GetStringAsync("/api/ping?who=you"));
        await app.SignalAsync("TERM");
        Assert.Equal(0, await app.WaitAsync());
    }

    [GeneratedRegex(@"http://[\d.]+:\d+/")]
    private static partial Regex Address();
}
