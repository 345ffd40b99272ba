using System.Diagnostics;
using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Queues;

public sealed class QueueEndTests : IAsyncLifetime
{
    private readonly SampleHost _host = new()
    {
        Options = options => options with { StopTimeout = TimeSpan.FromSeconds(1) },
    };

    public Task InitializeAsync() => _host.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_FunctionRuns_ItsMessageIsShownAgainAtOnce(bool isStubborn)
    {
        var host = _host.Host;
        await _host.OrderAsync("long", gate: "never", isStubborn: isStubborn);
        await _host.Logs.UntilAsync("long taken 1");

        await _host.StopAsync();

        Assert.Equal(2, await NextCountAsync());
        Assert.Empty(host.Failures);
        Assert.Equal(isStubborn ? 1 : 0, _host.Logs.With("What still runs is left to itself").Count);
    }

    [Fact]
    public async Task Kill_FunctionRuns_ItsMessageIsShownAgainAtOnce()
    {
        await _host.OrderAsync("long", gate: "never");
        await _host.Logs.UntilAsync("long taken 1");
        using var worker = Process.GetProcessById((await _host.WorkerAsync()).Process);

        worker.Kill();

        var count = default(long?);
        await Eventually.IsTrueAsync(async () => (count = await NextCountAsync()) is not null, () => "the message");
        Assert.Equal(2, count);
        Assert.Empty(_host.Host.Failures);
    }

    // For how many times a message that is shown has been taken; null if none is shown.
    private async Task<long?> NextCountAsync() => (await (await _host.QueueAsync()).ReceiveMessageAsync()).Value?.DequeueCount;
}
