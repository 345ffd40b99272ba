namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Queue functions; each test's host takes those it names.</summary>
public static class QueueFunctions
{
    public sealed class ByText(Recorder recorder)
    {
        [Function(nameof(ByText))]
        public async Task RunAsync([QueueTrigger("%Queue%")] string message, FunctionContext context, long dequeueCount)
        {
            recorder.Add($"{message} {dequeueCount}");
            if (message == "wait") await recorder.Gate.Task.WaitAsync(context.CancellationToken);
            if (message == "fail" || (message == "fail once" && dequeueCount == 1)) throw new InvalidOperationException("as asked");
        }
    }

    public sealed class ByRecord(Recorder recorder)
    {
        [Function(nameof(ByRecord))]
        public void Run([QueueTrigger("%Queue%")] BuildRequest request) => recorder.Add(request);
    }

    public sealed class Forwarding
    {
        [Function(nameof(Forwarding))]
        [QueueOutput("%Next%")]
        public static Task<BuildRequest[]> RunAsync([QueueTrigger("%Queue%")] string centre) =>
            Task.FromResult(new[] { new BuildRequest(centre, 1), new BuildRequest(centre, 2) });
    }

    public sealed record BuildRequest(string Centre, int Revision);
}
