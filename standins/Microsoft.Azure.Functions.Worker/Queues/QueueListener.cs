using System.Globalization;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs one function for each message of its queue.</summary>
internal sealed class QueueListener
{
    private readonly LocalFunction _function;
    private readonly QueueClient _queue;
    private readonly PoisonQueue _poison;
    private readonly QueueSettings _settings;
    private readonly FunctionInvoker _invoker;
    private readonly FailureLog _failures;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private int _running;
    private int _receiving;
    private int _succeeded;
    private volatile TaskCompletionSource _finished = new();

    public QueueListener(
        LocalFunction function, string connection, string queue, QueueSettings settings, FunctionInvoker invoker,
        FailureLog failures, TimeProvider time, ILogger logger)
    {
        _function = function;
        _settings = settings;
        _invoker = invoker;
        _failures = failures;
        _time = time;
        _logger = logger;
        var poisonService = new QueueServiceClient(connection, new QueueClientOptions { MessageEncoding = settings.Encoding });
        _poison = new PoisonQueue(function, poisonService, queue, failures, logger);
        var options = new QueueClientOptions { MessageEncoding = settings.Encoding };
        options.MessageDecodingFailed += MoveUnreadableAsync;
        _queue = new QueueClient(connection, queue, options);
    }

    /// <summary>How much is left to do; a queue that does not exist has nothing.</summary>
    public Task<QueueStatus> GetStatusAsync(CancellationToken cancellationToken) => GetStatusAsync(
        async () => Status((await _queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount));

    /// <summary>How much is to be done now, and up to <see cref="QueueSettings.BatchSize"/>; messages that are hidden for later do not count.</summary>
    public Task<QueueStatus> GetDueAsync(CancellationToken cancellationToken) => GetStatusAsync(async () =>
    {
        // A message that is no longer shown is being received, then runs: looked at in that order, it is not overlooked.
        var shown = (await _queue.PeekMessagesAsync(_settings.BatchSize, cancellationToken)).Value.Length;
        return Status(shown + Volatile.Read(ref _receiving));
    });

    /// <summary>Takes messages until it is cancelled, and returns when those it took are done.</summary>
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
                runs.AddRange(batch.Select(message => Task.Run(() => RunAsync(message), CancellationToken.None)));
                if (batch.Length == 0) await Task.Delay(polling.Next(), _time, cancellationToken);
                else polling.Reset();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(runs);
        }
    }

    private async Task<QueueStatus> GetStatusAsync(Func<Task<QueueStatus>> readAsync)
    {
        try
        {
            return await readAsync();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return Status(0);
        }
    }

    private QueueStatus Status(int messages) =>
        new(_queue.Name, messages, Volatile.Read(ref _running), Volatile.Read(ref _succeeded));

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _receiving, 1);
        try
        {
            var messages = await _queue.ReceiveMessagesAsync(_settings.BatchSize, _settings.Lease, cancellationToken);
            Interlocked.Add(ref _running, messages.Value.Length);
            return messages.Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            _logger.LogWarning("Queue {Queue} cannot be read: {Reason}", _queue.Name, failure.Message);
            return [];
        }
        finally
        {
            Volatile.Write(ref _receiving, 0);
        }
    }

    private async Task RunAsync(QueueMessage message)
    {
        try
        {
            await using var lease = new MessageLease(_queue, message, _settings.Lease, _time);
            var failure = await TryInvokeAsync(message);
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
            Interlocked.Decrement(ref _running);
            Interlocked.Exchange(ref _finished, new TaskCompletionSource()).SetResult();
        }
    }

    private async Task<Exception?> TryInvokeAsync(QueueMessage message)
    {
        if (message.DequeueCount > _settings.MaxDequeueCount) return new TimeoutException("it was taken too often without an end.");
        try
        {
            var input = new FunctionInput(message.Body.ToString(), QueueMessageData.Of(message), $"queue {_queue.Name}");
            await _invoker.InvokeAsync(_function, input, CancellationToken.None);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private async Task SettleAsync(QueueMessage message, string receipt, Exception? failure)
    {
        if (failure is null)
        {
            await _queue.DeleteMessageAsync(message.MessageId, receipt);
            Interlocked.Increment(ref _succeeded);
        }
        else if (failure is OperationCanceledException && _invoker.IsStopping)
        {
            await _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: TimeSpan.Zero);
        }
        else if (message.DequeueCount >= _settings.MaxDequeueCount)
        {
            var reason = string.Create(
                CultureInfo.InvariantCulture, $"attempt {message.DequeueCount} ended in {failure.GetType().Name}: {failure.Message}");
            await _poison.MoveAsync(_queue, message, receipt, reason, failure, CancellationToken.None);
        }
        else
        {
            _failures.Add(_function, failure, isFinal: false);
            await _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: _settings.VisibilityTimeout);
        }
    }

    private Task MoveUnreadableAsync(QueueMessageDecodingFailedEventArgs unreadable) => unreadable.ReceivedMessage is { } message
        ? _poison.MoveAsync(
            unreadable.Queue, message, message.PopReceipt, $"it is not {_settings.Encoding} text.", null, unreadable.CancellationToken)
        : Task.CompletedTask;
}
