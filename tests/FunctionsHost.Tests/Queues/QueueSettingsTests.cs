using Azure.Storage.Queues;
using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Queues;

public sealed class QueueSettingsTests : IAsyncLifetime
{
    private readonly AppFolder _folder = new AppFolder().With("host.json", """
        {
          "version": "2.0",
          "extensions": {
            "queues": {
              "batchSize": 2, "newBatchThreshold": 1, "visibilityTimeout": "01:00:00", "messageEncoding": "none"
            }
          }
        }
        """);

    private readonly SampleHost _host;

    public QueueSettingsTests() => _host = new SampleHost
    {
        Encoding = QueueMessageEncoding.None,
        Options = options => options with { AppFolder = _folder.Path },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_ManyMessages_TakesABatchWhenNoMoreThanTheThresholdRun()
    {
        for (var order = 1; order <= 6; order++) await _host.OrderAsync($"order {order}", gate: $"order {order}");
        await _host.StartAsync();

        await _host.Logs.UntilAsync(" taken 1", 2);
        await _host.OpenAsync(Running()[0]);
        await _host.Logs.UntilAsync(" taken 1", 4);
        for (var done = 2; done <= 6; done++)
        {
            await Eventually.IsTrueAsync(() => Running().Count > 0, "an order");
            await _host.OpenAsync(Running()[0]);
            await _host.Logs.UntilAsync(" done", done);
        }

        Assert.Equal(3, MostAtOnce());
    }

    [Fact]
    public async Task Run_MessageFails_IsHiddenForTheVisibilityTimeout()
    {
        await _host.OrderAsync("bad", failures: 1);
        await _host.StartAsync();

        await _host.Logs.UntilAsync("bad failed");
        await _host.UntilIdleAsync();

        var queue = await _host.QueueAsync();
        Assert.Empty((await queue.PeekMessagesAsync()).Value);
        Assert.Equal(1, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Equal([false], _host.Host.Failures.Select(failure => failure.IsFinal));
    }

    [Fact]
    public async Task Start_MessageWasTakenTooOften_GoesToThePoisonQueueUntried()
    {
        await _host.OrderAsync("cursed");
        var queue = await _host.QueueAsync();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var taken = (await queue.ReceiveMessageAsync()).Value;
            await queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await _host.StartAsync();

        var reason = $"a message was moved to {_host.Name}-poison: no attempt came to an end.";
        await Eventually.IsTrueAsync(
            () => _host.Host.Failures.Contains(new FunctionFailure("TakeOrder", reason, IsFinal: true)), "the failure");
        Assert.Single((await (await _host.QueueAsync("-poison")).PeekMessagesAsync(32)).Value);
        Assert.Empty(_host.Logs.With("cursed taken"));
    }

    private List<string> Running()
    {
        var taken = _host.Logs.With(" taken 1").Select(line => line.Split(" taken")[0]);
        return [.. taken.Where(order => _host.Logs.With($"{order} done").Count == 0)];
    }

    private int MostAtOnce()
    {
        var (running, most) = (0, 0);
        foreach (var line in _host.Logs.With("order "))
        {
            if (line.Contains(" taken 1", StringComparison.Ordinal)) most = Math.Max(most, ++running);
            if (line.EndsWith(" done", StringComparison.Ordinal)) running--;
        }

        return most;
    }
}
