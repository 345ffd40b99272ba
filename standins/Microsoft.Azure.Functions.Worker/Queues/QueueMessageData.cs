using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A message's properties by the names that functions bind them by.</summary>
internal static class QueueMessageData
{
    public static IReadOnlyDictionary<string, object?> Of(QueueMessage message) =>
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = message.Body.ToString(),
            ["Id"] = message.MessageId,
            ["PopReceipt"] = message.PopReceipt,
            ["DequeueCount"] = message.DequeueCount,
            ["InsertionTime"] = message.InsertedOn,
            ["ExpirationTime"] = message.ExpiresOn,
            ["NextVisibleTime"] = message.NextVisibleOn,
        };
}
