using System.Net;
using System.Net.Sockets;

namespace Azurite;

/// <summary>Development storage that nobody serves yet, for tests of what starts it.</summary>
public static class UnusedStorage
{
    /// <summary>
    /// A connection string with three ports that nobody listens on; the emulator is installed first, so that whoever
    /// starts it there need not wait for npm, or have it.
    /// </summary>
    public static async Task<string> NewConnectionStringAsync()
    {
        await AzuriteServer.InstallAsync();
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var endpoints = listeners.Zip(
            ["Blob", "Queue", "Table"],
            (listener, service) =>
            {
                var port = ((IPEndPoint)listener.LocalEndpoint).Port;
                return $"{service}Endpoint=http://127.0.0.1:{port}/{AzuriteServer.AccountName}";
            });
        var connection = $"AccountName={AzuriteServer.AccountName};AccountKey={AzuriteServer.AccountKey};{string.Join(';', endpoints)}";
        foreach (var listener in listeners) listener.Dispose();
        return connection;
    }
}
