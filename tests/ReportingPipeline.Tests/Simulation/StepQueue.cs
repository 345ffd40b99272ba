using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>Works the queue of steps off as the functions host does: a message whose run fails, or dies, comes again up to five times.</summary>
internal sealed class StepQueue(StorageAccount account)
{
    private const int MostDequeues = 5;

    private readonly QueueClient _queue = account.Queues.GetQueueClient(StorageNames.ReportStepsQueue);

    public async Task WorkAsync(StepRunner runner, KillSwitch kill, int atOnce)
    {
        // Messages that are kept back for a later time are never seen: their clock is not the simulated one.
        while (!kill.IsDead && (await _queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(10))).Value is { Length: > 0 } messages)
        {
            await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (message, token) => await RunAsync(runner, message, token));
        }

        if (kill.IsDead) throw new KilledException();
    }

    private async Task RunAsync(StepRunner runner, QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(message.Body.ToObjectFromJson<RevisionId>()!, cancellationToken);
        }
        catch (Exception) when (message.DequeueCount < MostDequeues)
        {
            await _queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellationToken);
            return;
        }
        catch (Exception)
        {
            // The host puts it among the poisoned ones, which nobody takes up.
        }

        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
    }
}
