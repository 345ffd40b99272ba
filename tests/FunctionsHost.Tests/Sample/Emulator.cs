using Azurite;

namespace FunctionsHost.Tests.Sample;

/// <summary>The storage of all tests, which take names of their own in it; it ends with the process.</summary>
internal static class Emulator
{
    private static readonly Lazy<Task<AzuriteServer>> Running = new(StartAsync);

    public static async Task<string> ConnectionStringAsync() => (await Running.Value).ConnectionString;

    private static async Task<AzuriteServer> StartAsync()
    {
        var server = await AzuriteServer.StartAsync(new AzuriteOptions());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return server;
    }
}
