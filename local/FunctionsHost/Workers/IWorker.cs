namespace FunctionsHost.Workers;

/// <summary>A worker that has been launched.</summary>
public interface IWorker : IAsyncDisposable
{
    /// <summary>Ends when the worker does, with a sentence that says how; it does not fail.</summary>
    Task<string> Ended { get; }

    /// <summary>Where it takes HTTP requests; null for the address that it tells over the protocol.</summary>
    Uri? HttpAddress { get; }
}
