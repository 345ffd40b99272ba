using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.SampleApp.Queues;

/// <summary>Logs messages of a queue whose account is another setting.</summary>
public sealed class TakeText(ILogger<TakeText> logger)
{
    [Function(nameof(TakeText))]
    public void Run([QueueTrigger("%TextQueue%", Connection = "TextStorage")] string text) =>
        logger.LogInformation("Text: {Text}", text);
}
