using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FunctionsHost.Functions;
using FunctionsHost.Protocol;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Queues;

/// <summary>Runs one function for each message of its queue.</summary>
internal sealed class QueueListener : IListener
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    // Hosts wait up to a minute; a person at a terminal should not.
    private static readonly TimeSpan LongestLocalWait = TimeSpan.FromSeconds(1);

    private readonly QueueSettings _settings;
    private readonly LocalHostOptions _options;
    private readonly FunctionInvoker _invoker;
    private readonly ILogger _logger;
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;
    private Look _next = new();
    private int _done;

    /// <exception cref="LocalHostException">A setting is missing.</exception>
    public QueueListener(
        Function function, QueueTrigger trigger, QueueSettings settings, LocalHostOptions options, FunctionInvoker invoker,
        ILogger logger)
    {
        Function = function;
        _settings = settings;
        _options = options;
        _invoker = invoker;
        _logger = logger;

        // They take messages as they are: one that cannot be decoded must get into the poison queue untouched.
        var connection = options.Settings.Connection(trigger.Connection);
        _queue = new QueueClient(connection, options.Settings.Resolve(trigger.Queue, function.Name));
        _poison = new QueueClient(connection, $"{_queue.Name}-poison");
    }

    public Function Function { get; }

    /// <summary>How many messages have been dealt with.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Has the queue looked at at once, and returns when a look finds that no message is due, and none runs.</summary>
    public Task UntilIdleAsync(CancellationToken cancellationToken)
    {
        var look = Volatile.Read(ref _next);
        look.Asked.TrySetResult();
        return look.Idle.Task.WaitAsync(cancellationToken);
    }

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        var longestWait = _settings.MaxPollingInterval < LongestLocalWait ? _settings.MaxPollingInterval : LongestLocalWait;
        var wait = ShortestWait;
        var (runs, looks) = (new List<Task>(), new List<Look>());
        try
        {
            while (true)
            {
                looks.Add(Interlocked.Exchange(ref _next, new Look()));
                var messages = await ReceiveAsync(cancellationToken);
                runs.AddRange(messages.Select(message => TakeAsync(message, cancellationToken)));
                for (; runs.Count > _settings.NewBatchThreshold; runs.RemoveAll(run => run.IsCompleted))
                {
                    await Task.WhenAny(runs).WaitAsync(cancellationToken);
                }

                wait = messages.Length > 0 ? ShortestWait : wait * 1.5 < longestWait ? wait * 1.5 : longestWait;
                if (messages.Length > 0) continue;

                runs.RemoveAll(run => run.IsCompleted);
                if (runs.Count == 0)
                {
                    looks.ForEach(look => look.Idle.SetResult());
                    looks.Clear();
                }

                await Task.WhenAny([Task.Delay(wait, _options.Time, cancellationToken), _next.Asked.Task, .. runs]);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(runs);
        }
    }

    public Task RunAsync(string input, CancellationToken cancellationToken) => InvokeAsync(
        input, QueuesModelFactory.QueueMessage("", "", input, dequeueCount: 0), isFinal: true, cancellationToken);

    private Task InvokeAsync(string text, QueueMessage message, bool isFinal, CancellationToken cancellationToken)
    {
        var request = Function.NewRequest(new TypedData { String = text }, DataOf(text, message));
        return _invoker.InvokeAsync(Function, request, isFinal, cancellationToken);
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _queue.ReceiveMessagesAsync(_settings.BatchSize, _options.MessageLease, cancellationToken)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // A queue that does not exist has no messages.
            return [];
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            _logger.LogWarning("Queue {Queue} cannot be read: {Reason}", _queue.Name, failure.Message);
            return [];
        }
    }

    private async Task TakeAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using var ended = new CancellationTokenSource();
            var hiding = KeepHiddenAsync(message, ended.Token);
            var failure = await TryInvokeAsync(message, cancellationToken);
            await ended.CancelAsync();
            await SettleAsync(message, await hiding, failure);
        }
        catch (Exception lost) when (lost is RequestFailedException or AggregateException)
        {
            // Another listener has it by now, or storage has gone: the service shows the message again by itself.
            _logger.LogWarning("A message of {Function} could not be settled: {Reason}", Function.Name, lost.Message);
        }
        finally
        {
            Interlocked.Increment(ref _done);
        }
    }

    /// <summary>Renews the lease at half-time until it is cancelled, and returns the receipt that is valid then.</summary>
    private async Task<string> KeepHiddenAsync(QueueMessage message, CancellationToken ended)
    {
        var (lease, receipt) = (_options.MessageLease, message.PopReceipt);
        try
        {
            while (true)
            {
                await Task.Delay(lease / 2, _options.Time, ended);

                // Not cancelled half-way: a receipt that the service changed and nobody read would be lost.
                var renewed = await _queue.UpdateMessageAsync(
                    message.MessageId, receipt, visibilityTimeout: lease, cancellationToken: CancellationToken.None);
                receipt = renewed.Value.PopReceipt;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or RequestFailedException or AggregateException)
        {
            // The run has ended, or another listener has the message by now, as settling it will tell.
            return receipt;
        }
    }

    private async Task<Exception?> TryInvokeAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (message.DequeueCount > _settings.MaxDequeueCount) return new TimeoutException("no attempt came to an end.");
            await InvokeAsync(Decode(message), message, isFinal: false, cancellationToken);
            return null;
        }
        catch (Exception failure)
            when (failure is FormatException or FunctionFailedException or OperationCanceledException or LocalHostException)
        {
            return failure;
        }
    }

    private string Decode(QueueMessage message) => _settings.MessageEncoding == QueueMessageEncoding.Base64
        ? Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString()))
        : message.Body.ToString();

    private Task SettleAsync(QueueMessage message, string receipt, Exception? failure) => failure switch
    {
        null => _queue.DeleteMessageAsync(message.MessageId, receipt),
        FormatException => MoveToPoisonAsync(message, receipt, "it is not Base64 text."),
        TimeoutException => MoveToPoisonAsync(message, receipt, failure.Message),
        FunctionFailedException when message.DequeueCount >= _settings.MaxDequeueCount =>
            MoveToPoisonAsync(message, receipt, $"attempt {message.DequeueCount} ended in {failure.Message}"),

        FunctionFailedException =>
            _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: _settings.VisibilityTimeout),

        // Host or worker ends, which is no fault of the message: whoever comes next may have it at once.
        _ => _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: TimeSpan.Zero),
    };

    private async Task MoveToPoisonAsync(QueueMessage message, string receipt, string reason)
    {
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.Body);
        await _queue.DeleteMessageAsync(message.MessageId, receipt);
        _invoker.Report(new FunctionFailure(Function.Name, $"a message was moved to {_poison.Name}: {reason}", IsFinal: true));
    }

    // By the names that functions bind them by. A number travels as JSON: workers refuse whole numbers as such.
    private static Dictionary<string, TypedData> DataOf(string text, QueueMessage message) => new()
    {
        ["QueueTrigger"] = new TypedData { String = text },
        ["Id"] = new TypedData { String = message.MessageId },
        ["PopReceipt"] = new TypedData { String = message.PopReceipt },
        ["DequeueCount"] = new TypedData { Json = message.DequeueCount.ToString(CultureInfo.InvariantCulture) },
        ["InsertionTime"] = Instant(message.InsertedOn),
        ["ExpirationTime"] = Instant(message.ExpiresOn),
        ["NextVisibleTime"] = Instant(message.NextVisibleOn),
    };

    private static TypedData Instant(DateTimeOffset? time) =>
        new() { Json = $"\"{time?.ToString("O", CultureInfo.InvariantCulture)}\"" };

    // A look at the queue, which those who wait until it is idle ask for before it begins.
    private sealed class Look
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Idle { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
