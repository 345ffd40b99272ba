using Azure.Storage.Queues;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class QueueListenerTests : IAsyncDisposable
{
    private readonly HostUnderTest _host = new()
    {
        Settings =
        {
            ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:00.100",
            ["LocalHost:MessageLease"] = "00:00:02",
        },
    };

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Run_MessageSucceeds_IsDeleted()
    {
        await SendAsync("hello", "æøå");

        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Context.WaitUntilIdleAsync(null, default);

        Assert.Equal(["hello 1", "æøå 1"], _host.Recorder.Entries.Order());
        Assert.Empty(_host.Context.Failures);
    }

    [Fact]
    public async Task Run_JsonMessage_BindsToRecordWithoutCase()
    {
        await SendAsync("""{"centre": "Sagatun", "REVISION": 2}""");

        await _host.StartAsync(typeof(QueueFunctions.ByRecord));
        await _host.Recorder.UntilAsync(1);

        Assert.Equal([new QueueFunctions.BuildRequest("Sagatun", 2)], _host.Recorder.Entries);
    }

    [Fact]
    public async Task Run_MessageFailsOnce_IsReleasedAndTriedAgain()
    {
        await SendAsync("fail once");

        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Context.WaitUntilIdleAsync(null, default);

        Assert.Equal(["fail once 1", "fail once 2"], _host.Recorder.Entries);
        Assert.Equal(("ByText", false), Assert.Single(_host.Context.Failures) is var failure ? (failure.Function, failure.IsFinal) : default);
    }

    [Fact]
    public async Task Run_MessageFailsFiveTimes_GoesToThePoisonQueue()
    {
        await SendAsync("fail");

        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Context.WaitUntilIdleAsync(null, default);

        Assert.Equal(["fail 1", "fail 2", "fail 3", "fail 4", "fail 5"], _host.Recorder.Entries);
        Assert.Equal("ZmFpbA==", Assert.Single((await _host.PoisonQueue.PeekMessagesAsync(9)).Value).Body.ToString());
        Assert.Equal([false, false, false, false, true], _host.Context.Failures.Select(failure => failure.IsFinal));
        Assert.Contains($"{_host.Name}-poison: attempt 5 ended in InvalidOperationException: as asked", _host.Context.Failures[4].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MaxDequeueCountInHostFile_IsHeeded()
    {
        _host.Settings["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "2";
        await SendAsync("no json");

        await _host.StartAsync(typeof(QueueFunctions.ByRecord));
        await _host.Context.WaitUntilIdleAsync(null, default);

        Assert.Equal([false, true], _host.Context.Failures.Select(failure => failure.IsFinal));
        Assert.Single((await _host.PoisonQueue.PeekMessagesAsync(9)).Value);
    }

    [Fact]
    public async Task Run_VisibilityTimeoutInHostFile_DelaysTheNextAttempt()
    {
        _host.Settings["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:10:00";
        await SendAsync("fail once");

        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await Eventually.IsTrueAsync(() => _host.Context.Failures.Count == 1, "the failure");
        await Task.Delay(500);

        Assert.Single(_host.Recorder.Entries);
        Assert.Equal(1, (await _host.Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Run_MessageIsNotBase64_GoesToThePoisonQueueUntouched()
    {
        await SendAsync("good");
        await new QueueClient(await TestStorage.GetConnectionStringAsync(), _host.Name).SendMessageAsync("<plain>");

        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Context.WaitUntilIdleAsync(null, default);

        Assert.Equal(["good 1"], _host.Recorder.Entries);
        Assert.True(Assert.Single(_host.Context.Failures).IsFinal);
        Assert.Single((await _host.PoisonQueue.PeekMessagesAsync(9)).Value);
    }

    [Fact]
    public async Task Run_FunctionOutlastsTheLease_StaysHidden()
    {
        await SendAsync("wait");
        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Recorder.UntilAsync(1);

        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Empty((await _host.Queue.ReceiveMessagesAsync(9)).Value);
        _host.Recorder.Gate.SetResult();
        await _host.Context.WaitUntilIdleAsync(null, default);

        Assert.Equal(["wait 1"], _host.Recorder.Entries);
    }

    [Fact]
    public async Task Run_ManyMessages_TakesUpToABatchAtOnce()
    {
        await SendAsync([.. Enumerable.Repeat("wait", 40)]);

        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Recorder.UntilAsync(16);
        await Task.Delay(500);

        Assert.Equal(16, _host.Recorder.Entries.Count);
        _host.Recorder.Gate.SetResult();
        await _host.Context.WaitUntilIdleAsync(null, default);
        Assert.Equal(40, _host.Recorder.Entries.Count);
    }

    [Fact]
    public async Task Run_QueueIsMissing_IsNotCreatedButFoundLater()
    {
        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await Task.Delay(500);

        Assert.False(await _host.Queue.ExistsAsync());
        await SendAsync("late");
        await _host.Recorder.UntilAsync(1);
        Assert.Equal(["late 1"], _host.Recorder.Entries);
        Assert.Empty(_host.Error);
    }

    [Fact]
    public async Task Stop_FunctionRuns_CancelsItAndReleasesTheMessage()
    {
        await SendAsync("wait");
        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Recorder.UntilAsync(1);

        await _host.StopAsync();

        Assert.Single((await _host.Queue.ReceiveMessagesAsync(9)).Value);
        Assert.Empty(_host.Context.Failures);
    }

    [Fact]
    public async Task Run_QueueOutput_SendsEachReturnedItem()
    {
        var next = new QueueClient(await TestStorage.GetConnectionStringAsync(), TestStorage.RandomName());
        _host.Settings["Next"] = next.Name;
        await SendAsync("Sagatun");

        await _host.StartAsync(typeof(QueueFunctions.Forwarding));
        await _host.Context.WaitUntilIdleAsync(null, default);

        var sent = (await next.PeekMessagesAsync(9)).Value.Select(message => Convert.FromBase64String(message.Body.ToString()));
        Assert.Equal(
            ["""{"Centre":"Sagatun","Revision":1}""", """{"Centre":"Sagatun","Revision":2}"""],
            sent.Select(System.Text.Encoding.UTF8.GetString));
    }

    private async Task SendAsync(params string[] messages)
    {
        await _host.WithStorageAsync();
        await _host.Queue.CreateIfNotExistsAsync();
        foreach (var message in messages) await _host.Queue.SendMessageAsync(message);
    }
}
