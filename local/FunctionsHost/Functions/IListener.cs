namespace FunctionsHost.Functions;

/// <summary>Runs a function that does not wait for requests.</summary>
internal interface IListener
{
    Function Function { get; }

    /// <summary>Runs it whenever it is due until cancelled, and returns when what runs then has ended.</summary>
    Task ListenAsync(CancellationToken cancellationToken);

    /// <summary>Runs it once, by hand, and throws what it threw.</summary>
    Task RunAsync(string input, CancellationToken cancellationToken);
}
