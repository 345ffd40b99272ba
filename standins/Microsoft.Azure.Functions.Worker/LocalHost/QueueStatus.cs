namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>How far a queue-triggered function has come.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Messages">How many messages it holds, those that run or wait for their time included.</param>
/// <param name="Running">How many of them run now.</param>
/// <param name="Succeeded">How many have succeeded since the host started.</param>
public sealed record QueueStatus(string Queue, int Messages, int Running, int Succeeded)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool IsIdle => Messages == 0 && Running == 0;
}
