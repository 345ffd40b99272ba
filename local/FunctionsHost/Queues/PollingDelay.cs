namespace FunctionsHost.Queues;

/// <summary>How long to wait before looking at an empty queue again: more each time, up to a maximum.</summary>
internal sealed class PollingDelay(TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);

    private TimeSpan _next = First;

    public TimeSpan Next()
    {
        var now = _next < longest ? _next : longest;
        _next = now * 1.5;
        return now;
    }

    public void Reset() => _next = First;
}
