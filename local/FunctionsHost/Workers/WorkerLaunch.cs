namespace FunctionsHost.Workers;

/// <summary>What a worker must be told to find its host.</summary>
/// <param name="Host">Where the host speaks the protocol.</param>
/// <param name="WorkerId">The worker's id.</param>
/// <param name="RequestId">The id of the request that starts it.</param>
/// <param name="AppFolder">The folder of the app.</param>
public sealed record WorkerLaunch(Uri Host, string WorkerId, string RequestId, string AppFolder)
{
    /// <summary>The longest message that either side takes, in bytes.</summary>
    public const int LongestMessage = int.MaxValue;
}
