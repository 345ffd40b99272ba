using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace FunctionsHost.Queues;

/// <summary>Keeps a message hidden while its function runs, by renewing at half-time.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan duration, TimeProvider time)
    {
        _queue = queue;
        _message = message;
        _duration = duration;
        _time = time;
        Receipt = message.PopReceipt;
        _renewing = RenewAsync();
    }

    /// <summary>What deletes or releases the message; final once <see cref="StopAsync"/> has returned.</summary>
    public string Receipt { get; private set; }

    public async Task StopAsync()
    {
        await _done.CancelAsync();
        await _renewing;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _done.Dispose();
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(_duration / 2, _time, _done.Token);

                // Not cancelled half-way: a receipt that the service changed and nobody read would be lost.
                var renewed = await _queue.UpdateMessageAsync(
                    _message.MessageId, Receipt, visibilityTimeout: _duration, cancellationToken: CancellationToken.None);
                Receipt = renewed.Value.PopReceipt;
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or RequestFailedException)
        {
            // Done, or another listener has it by now; settling the message will tell.
        }
    }
}
