using System.Net;
using System.Net.Sockets;

namespace Azure.Data.Tables.Tests;

/// <summary>What a faulty server does with a connection.</summary>
internal enum Fault
{
    Drop,
    Silence,
}

/// <summary>Stands between a client and a service: spoils the first connections and passes the others on.</summary>
internal sealed class FaultyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Uri _service;

    public FaultyServer(Uri service, Fault fault, int times)
    {
        _service = service;
        _listener.Start();
        Address = new UriBuilder(service) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _ = AcceptAsync(fault, times);
    }

    public Uri Address { get; }

    public int Connections { get; private set; }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync(Fault fault, int times)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            Connections++;
            _ = Connections > times ? PassOnAsync(client) : SpoilAsync(client, fault);
        }
    }

    private async Task SpoilAsync(TcpClient client, Fault fault)
    {
        using (client)
        {
            // The request has begun to arrive, so the client knows no more than that it was cut off.
            await client.GetStream().ReadExactlyAsync(new byte[64], _end.Token);
            if (fault == Fault.Silence) await Task.Delay(Timeout.Infinite, _end.Token);

            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    private async Task PassOnAsync(TcpClient client)
    {
        using var service = new TcpClient();
        using (client)
        {
            await service.ConnectAsync(_service.Host, _service.Port, _end.Token);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(service.GetStream(), _end.Token),
                service.GetStream().CopyToAsync(client.GetStream(), _end.Token));
        }
    }
}
