using Azurite;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>The storage of all tests; it ends with the process, whose end its emulator notices.</summary>
internal static class TestStorage
{
    private static readonly Lazy<Task<AzuriteServer>> Server = new(() => AzuriteServer.StartAsync(new AzuriteOptions()));

    public static async Task<string> GetConnectionStringAsync() => (await Server.Value).ConnectionString;

    public static string RandomName() => $"t{Guid.NewGuid():N}"[..20];
}
