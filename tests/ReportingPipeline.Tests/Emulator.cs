using Azurite;

namespace ReportingPipeline.Tests;

/// <summary>The storage emulator of this test run, started by the first test that needs it; it ends with the process.</summary>
internal static class Emulator
{
    private const int MostAccounts = 500;

    private static readonly Lazy<Task<AzuriteServer>> Server = new(StartAsync);

    private static int _accountsGiven;

    /// <summary>The connection string of an empty storage account that nobody else uses.</summary>
    public static async Task<string> NewAccountAsync()
    {
        var account = Interlocked.Increment(ref _accountsGiven);
        if (account > MostAccounts) throw new InvalidOperationException($"The tests ask for more than {MostAccounts} accounts; raise that number.");
        return (await Server.Value).ConnectionStringOf(NameOf(account));
    }

    private static async Task<AzuriteServer> StartAsync()
    {
        var server = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = [.. Enumerable.Range(1, MostAccounts).Select(NameOf)] });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return server;
    }

    private static string NameOf(int account) => $"account{account:0000}";
}
