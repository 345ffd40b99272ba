namespace Microsoft.Azure.Functions.Worker.SampleApp;

public static class Tick
{
    [Function(nameof(Tick))]
    public static void Run([TimerTrigger("0 0 0 1 1 *", UseMonitor = false)] TimerInfo timer)
    {
        if (timer.IsPastDue) throw new InvalidOperationException("nothing can be past due without a monitor");
    }
}
