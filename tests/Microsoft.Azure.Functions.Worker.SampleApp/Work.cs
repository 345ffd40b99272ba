namespace Microsoft.Azure.Functions.Worker.SampleApp;

public static class Work
{
    [Function(nameof(Work))]
    public static Task RunAsync([QueueTrigger("%WorkQueue%")] string message, CancellationToken cancellationToken) => message switch
    {
        "fail" => throw new InvalidOperationException("this message always fails"),
        "endless" => Task.Delay(Timeout.Infinite, cancellationToken),
        _ => Task.CompletedTask,
    };
}
