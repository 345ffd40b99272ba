namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Timer functions; each test's host takes the one it names.</summary>
public static class TimerFunctions
{
    public sealed class FiveMinutely(Recorder recorder)
    {
        [Function(nameof(FiveMinutely))]
        public void Run([TimerTrigger("%Schedule%")] TimerInfo timer) => recorder.Add(timer);
    }

    public sealed class Unmonitored(Recorder recorder)
    {
        [Function(nameof(Unmonitored))]
        public void Run([TimerTrigger("0 */5 * * * *", UseMonitor = false, RunOnStartup = true)] TimerInfo timer) =>
            recorder.Add(timer);
    }

    public sealed class Slow(Recorder recorder)
    {
        [Function(nameof(Slow))]
        public Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer)
        {
            recorder.Add(timer);
            return recorder.Gate.Task;
        }
    }

    public sealed class Failing(Recorder recorder)
    {
        [Function(nameof(Failing))]
        public void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer)
        {
            recorder.Add(timer);
            throw new InvalidOperationException("every time");
        }
    }

    public sealed class Retrying(Recorder recorder)
    {
        [Function(nameof(Retrying))]
        [FixedDelayRetry(2, "00:00:10")]
        public void Run([TimerTrigger("0 */5 * * * *", RunOnStartup = true)] TimerInfo timer, FunctionContext context)
        {
            recorder.Add((context.RetryContext.RetryCount, context.RetryContext.MaxRetryCount, timer.IsPastDue));
            throw new InvalidOperationException("every time");
        }
    }
}
