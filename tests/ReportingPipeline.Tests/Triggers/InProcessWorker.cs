using System.Globalization;
using System.Net;
using FunctionsHost.Workers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The real worker in the test's own process, where a test can give it another clock and look at its services.</summary>
internal sealed class InProcessWorker : IWorker
{
    private readonly IHost _worker;
    private readonly TaskCompletionSource<string> _ended = new();

    private InProcessWorker(IHost worker) => _worker = worker;

    public Task<string> Ended => _ended.Task;

    public Uri HttpAddress => new(_worker.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => _worker.Services;

    public static async Task<InProcessWorker> StartAsync(WorkerLaunch launch, Action<FunctionsApplicationBuilder> configure)
    {
        // The worker looks up host.json and the app's assembly there; a process of its own is told by its host.
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", launch.AppFolder);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Functions:Worker:HostEndpoint"] = launch.Host.ToString(),
            ["Functions:Worker:WorkerId"] = launch.WorkerId,
            ["Functions:Worker:RequestId"] = launch.RequestId,
            ["Functions:Worker:GrpcMaxMessageLength"] = WorkerLaunch.LongestMessage.ToString(CultureInfo.InvariantCulture),
        });
        builder.Logging.ClearProviders();
        configure(builder);

        // These register themselves only if the app is the program that was started. The port is else one for the whole process.
        builder.Services.AddSingleton<IFunctionMetadataProvider, GeneratedFunctionMetadataProvider>();
        builder.Services.AddSingleton<IFunctionExecutor, DirectFunctionExecutor>();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var worker = builder.Build();
        await worker.StartAsync();
        return new InProcessWorker(worker);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync();
        await ((IAsyncDisposable)_worker).DisposeAsync();
        _ended.TrySetResult("The worker has been stopped.");
    }
}
