namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The token of every invocation: cancelled when the host stops.</summary>
internal sealed class HostStopping : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public void Cancel() => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
