using Azurite;

namespace ReportingPipeline.Tests;

/// <summary>The storage emulators of this test run, each started by the first test that needs it; they end with the process.</summary>
internal static class Emulator
{
    // An emulator keeps one core busy, and takes a while to start; tests that run in parallel need more.
    private static readonly int Servers = Math.Clamp(Environment.ProcessorCount, 1, 3);

    // Their names must fit into one environment variable.
    private const int MostAccounts = 500;

    private static readonly Lazy<Task<AzuriteServer>>[] Running = [.. Enumerable.Range(0, Servers).Select(_ => new Lazy<Task<AzuriteServer>>(StartAsync))];

    private static int _accountsGiven;

    /// <summary>The connection string of an empty storage account that nobody else uses.</summary>
    public static async Task<string> NewAccountAsync()
    {
        var (account, server) = Math.DivRem(Interlocked.Increment(ref _accountsGiven) - 1, Servers);
        if (account >= MostAccounts) throw new InvalidOperationException($"The tests ask for more than {Servers * MostAccounts} accounts; raise that number.");
        return (await Running[server].Value).ConnectionStringOf(NameOf(account));
    }

    private static async Task<AzuriteServer> StartAsync()
    {
        var server = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = [.. Enumerable.Range(0, MostAccounts).Select(NameOf)] });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return server;
    }

    private static string NameOf(int account) => $"account{account:0000}";
}
