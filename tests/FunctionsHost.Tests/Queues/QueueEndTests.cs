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

        await AssertIsShownAsync();
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

        await AssertIsShownAsync();
        Assert.Empty(_host.Host.Failures);
    }

    // Nobody else has taken it meanwhile, so that the second attempt is left to a host to come.
    private async Task AssertIsShownAsync()
    {
        var queue = await _host.QueueAsync();
        await Eventually.IsTrueAsync(
            async () => (await queue.PeekMessagesAsync()).Value.Length == 1, () => "the message");
        Assert.Equal(2, (await queue.ReceiveMessageAsync()).Value.DequeueCount);
    }
}
