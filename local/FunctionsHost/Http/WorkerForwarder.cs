using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace FunctionsHost.Http;

/// <summary>Passes requests on to the worker's own server.</summary>
internal sealed class WorkerForwarder(IHttpForwarder forwarder, Uri worker) : IDisposable
{
    // A request may be about to be answered when a workbook of many years is written.
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromMinutes(4) };

    private readonly HttpMessageInvoker _client =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    /// <summary>Passes a request on and its answer back.</summary>
    public Task<ForwarderError> ForwardAsync(HttpContext http) =>
        forwarder.SendAsync(http, worker.ToString(), _client, Config, HttpTransformer.Default).AsTask();

    /// <summary>Returns once the worker listens, which it may begin to only after it has connected to its host.</summary>
    public async Task UntilListeningAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(worker.Host, worker.Port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
        }
    }

    public void Dispose() => _client.Dispose();
}
