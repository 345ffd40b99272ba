using System.Globalization;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using FunctionsHost.Functions;
using FunctionsHost.Protocol;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Queues;

/// <summary>Runs one function for each message of its queue.</summary>
internal sealed class QueueListener
{
    private readonly Function _function;
    private readonly QueueSettings _settings;
    private readonly TimeSpan _lease;
    private readonly FunctionInvoker _invoker;
    private readonly FailureLog _failures;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;
    private int _running;
    private int _receiving;
    private int _done;
    private volatile TaskCompletionSource _finished = new();

    public QueueListener(
        Function function, string connection, string queue, QueueSettings settings, LocalHostOptions options, FunctionInvoker invoker,
        FailureLog failures, ILogger logger)
    {
        _function = function;
        _settings = settings;
        _lease = options.MessageLease;
        _invoker = invoker;
        _failures = failures;
        _time = options.Time;
        _logger = logger;
        var encoding = new QueueClientOptions { MessageEncoding = settings.Encoding };
        encoding.MessageDecodingFailed += MoveUnreadableAsync;
        _queue = new QueueClient(connection, queue, encoding);
        _poison = new QueueClient(connection, $"{queue}-poison", new QueueClientOptions { MessageEncoding = settings.Encoding });
    }

    /// <summary>
    /// How many messages are due or run, and how many have been dealt with; those hidden for later do not count, and of a queue
    /// that does not exist there are none.
    /// </summary>
    public async Task<(int Due, int Done)> LookAsync(CancellationToken cancellationToken)
    {
        // A message that is no longer shown is being received, then runs: looked at in that order, none is overlooked.
        var shown = await TryAsync(async () => (await _queue.PeekMessagesAsync(_settings.BatchSize, cancellationToken)).Value.Length, 0);
        return (shown + Volatile.Read(ref _receiving) + Volatile.Read(ref _running), Volatile.Read(ref _done));
    }

    /// <summary>Takes messages until it is cancelled, and returns when those it took are done with.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var polling = new PollingDelay(_settings.MaxPollingInterval);
        var runs = new List<Task>();
        try
        {
            while (true)
            {
                runs.RemoveAll(run => run.IsCompleted);
                var finished = _finished.Task;
                if (Volatile.Read(ref _running) > _settings.NewBatchThreshold)
                {
                    await finished.WaitAsync(cancellationToken);
                    continue;
                }

                var batch = await ReceiveAsync(cancellationToken);
                runs.AddRange(batch.Select(message => Task.Run(() => RunAsync(message, cancellationToken), CancellationToken.None)));
                if (batch.Length == 0) await Task.Delay(polling.Next(), _time, cancellationToken);
                else polling.Reset();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(runs);
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _receiving, 1);
        try
        {
            var messages = await TryAsync(async () => (await _queue.ReceiveMessagesAsync(_settings.BatchSize, _lease, cancellationToken)).Value, []);
            Interlocked.Add(ref _running, messages.Length);
            return messages;
        }
        finally
        {
            Volatile.Write(ref _receiving, 0);
        }
    }

    private async Task<T> TryAsync<T>(Func<Task<T>> read, T otherwise)
    {
        try
        {
            return await read();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return otherwise;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            _logger.LogWarning("Queue {Queue} cannot be read: {Reason}", _queue.Name, failure.Message);
            return otherwise;
        }
    }

    private async Task RunAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await using var lease = new MessageLease(_queue, message, _lease, _time);
            var failure = await TryInvokeAsync(message, cancellationToken);
            await lease.StopAsync();
            await SettleAsync(message, lease.Receipt, failure);
        }
        catch (RequestFailedException lost)
        {
            // Another listener has it by now, or storage has gone: the service shows the message again by itself.
            _logger.LogWarning("A message of {Function} could not be settled: {Reason}", _function.Name, lost.Message);
        }
        finally
        {
            Interlocked.Increment(ref _done);
            Interlocked.Decrement(ref _running);
            Interlocked.Exchange(ref _finished, new TaskCompletionSource()).SetResult();
        }
    }

    private async Task<Exception?> TryInvokeAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (message.DequeueCount > _settings.MaxDequeueCount) return new TimeoutException("it was taken too often without an end.");
        try
        {
            var input = FunctionInput.OfText(message.Body.ToString(), DataOf(message));
            await _invoker.InvokeAsync(_function, input, isFinal: false, cancellationToken);
            return null;
        }
        catch (Exception failure) when (failure is FunctionFailedException or OperationCanceledException or LocalHostException)
        {
            return failure;
        }
    }

    private async Task SettleAsync(QueueMessage message, string receipt, Exception? failure)
    {
        switch (failure)
        {
            case null:
                await _queue.DeleteMessageAsync(message.MessageId, receipt);
                break;
            case FunctionFailedException or TimeoutException when message.DequeueCount >= _settings.MaxDequeueCount:
                await MoveToPoisonAsync(message, receipt, $"attempt {message.DequeueCount} ended in {failure.Message}", CancellationToken.None);
                break;
            case FunctionFailedException:
                await _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: _settings.VisibilityTimeout);
                break;
            default:
                // Host or worker ends, which is no fault of the message: whoever comes next may have it at once.
                await _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: TimeSpan.Zero);
                break;
        }
    }

    private Task MoveUnreadableAsync(QueueMessageDecodingFailedEventArgs unreadable) => unreadable.ReceivedMessage is { } message
        ? MoveToPoisonAsync(message, message.PopReceipt, $"it is not {_settings.Encoding} text.", unreadable.CancellationToken)
        : Task.CompletedTask;

    private async Task MoveToPoisonAsync(QueueMessage message, string receipt, string reason, CancellationToken cancellationToken)
    {
        await _poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _poison.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        await _queue.DeleteMessageAsync(message.MessageId, receipt, cancellationToken);
        _logger.LogError("A message of {Function} was moved to {Queue}: {Reason}", _function.Name, _poison.Name, reason);
        _failures.Add(new FunctionFailure(_function.Name, $"a message was moved to {_poison.Name}: {reason}", IsFinal: true));
    }

    // By the names that functions bind them by. A number travels as JSON: workers refuse whole numbers as such.
    private static Dictionary<string, TypedData> DataOf(QueueMessage message) => new()
    {
        ["QueueTrigger"] = new TypedData { String = message.Body.ToString() },
        ["Id"] = new TypedData { String = message.MessageId },
        ["PopReceipt"] = new TypedData { String = message.PopReceipt },
        ["DequeueCount"] = new TypedData { Json = message.DequeueCount.ToString(CultureInfo.InvariantCulture) },
        ["InsertionTime"] = Instant(message.InsertedOn),
        ["ExpirationTime"] = Instant(message.ExpiresOn),
        ["NextVisibleTime"] = Instant(message.NextVisibleOn),
    };

    private static TypedData Instant(DateTimeOffset? time) =>
        new() { Json = $"\"{time?.ToString("O", CultureInfo.InvariantCulture)}\"" };
}
