using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.SampleApp;

/// <summary>Puts each argument after "put" on the queue, runs the timer, waits, and fails or hangs if told to.</summary>
public sealed class SampleSession(IConfiguration settings) : ILocalSession
{
    public async Task PrepareAsync(LocalSessionContext context, CancellationToken cancellationToken)
    {
        Console.WriteLine("Session prepares.");
        if (context.Arguments.Contains("slow")) await Task.Delay(Timeout.Infinite, cancellationToken);
        if (context.Arguments.Contains("unprepared")) throw new LocalSessionException("Preparing failed as asked.");
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueClient(context.ConnectionString, settings["WorkQueue"], options);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var message in context.Arguments.SkipWhile(argument => argument != "put").Skip(1))
        {
            await queue.SendMessageAsync(message, cancellationToken);
        }
    }

    public async Task RunAsync(LocalSessionContext context, CancellationToken cancellationToken)
    {
        await context.InvokeAsync(nameof(Tick), cancellationToken);
        await context.WaitUntilIdleAsync(null, cancellationToken);
        if (context.Arguments.Contains("unrun")) throw new LocalSessionException("Running failed as asked.");
        Console.WriteLine($"Session done, http {context.HttpAddress?.ToString() ?? "off"}.");
    }
}
