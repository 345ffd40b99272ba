using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests;

public sealed class EndTests : IAsyncLifetime
{
    private const string Killed = "The worker ended with exit code 137, without a word.";
    private const string Endless = """{"Name": "endless", "Gate": "never"}""";

    private readonly SampleHost _host = new();

    public Task InitializeAsync() => _host.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task DisposeAsync_RequestRuns_AnswersItAndEndsTheWorker()
    {
        using var worker = await WorkerAsync();
        var request = _host.Client.GetAsync("api/wait/here");
        await _host.Logs.UntilAsync("here waits");
        var host = _host.Host;

        await host.DisposeAsync();
        await host.DisposeAsync();

        using var response = await request;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Single(_host.Logs.With("here waits no more"));
        Assert.Empty(host.Failures);
        Assert.True(worker.HasExited);
    }

    [Fact]
    public async Task DisposeAsync_RunByHandGoesOn_CancelsItFirst()
    {
        var run = _host.Host.InvokeAsync("TakeOrder", Endless, CancellationToken.None);
        await _host.Logs.UntilAsync("endless taken");

        await _host.StopAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(_host.Logs.With("What still runs is left to itself"));
    }

    [Fact]
    public async Task WhileWorkerLivesAsync_WorkerIsKilled_CancelsTheWorkAndSaysHowItEnded()
    {
        using var worker = await WorkerAsync();
        var wasCancelled = new TaskCompletionSource<bool>();
        var work = _host.Host.WhileWorkerLivesAsync(WorkAsync, CancellationToken.None);
        var run = _host.Host.InvokeAsync("TakeOrder", Endless, CancellationToken.None);
        await _host.Logs.UntilAsync("endless taken");

        worker.Kill();

        Assert.Equal(Killed, (await Assert.ThrowsAsync<LocalHostException>(() => work)).Message);
        Assert.Equal(Killed, (await Assert.ThrowsAsync<LocalHostException>(() => run)).Message);
        Assert.True(await wasCancelled.Task);
        foreach (var function in new[] { "Tick", "TakeOrder" })
        {
            var late = _host.Host.InvokeAsync(function, "", CancellationToken.None);
            Assert.Equal(Killed, (await Assert.ThrowsAsync<LocalHostException>(() => late)).Message);
        }

        async Task WorkAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wasCancelled.SetResult(cancellationToken.IsCancellationRequested);
        }
    }

    [Fact]
    public async Task InvokeAsync_CancelledBeforeTheWorkerEnds_IsCancelled()
    {
        using var worker = await WorkerAsync();
        using var interrupting = new CancellationTokenSource();
        var run = _host.Host.InvokeAsync(
            "TakeOrder", """{"Name": "stubborn", "Gate": "never", "IsStubborn": true}""", interrupting.Token);
        await _host.Logs.UntilAsync("stubborn taken");

        await interrupting.CancelAsync();
        worker.Kill();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task Request_WorkerIsKilled_IsAnsweredWith500()
    {
        using var worker = await WorkerAsync();
        var request = _host.Client.GetAsync("api/wait/here");
        await _host.Logs.UntilAsync("here waits");

        worker.Kill();

        using var response = await request;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task WhileWorkerLivesAsync_WorkEnds_EndsAsItDoes()
    {
        await _host.Host.WhileWorkerLivesAsync(_ => Task.CompletedTask, CancellationToken.None);
        await Assert.ThrowsAsync<NotSupportedException>(
            () => _host.Host.WhileWorkerLivesAsync(_ => throw new NotSupportedException(), CancellationToken.None));
    }

    [Fact]
    public async Task Kill_TheHostItself_EndsTheWorker()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var program = Process.Start(new ProcessStartInfo(dotnet)
        {
            ArgumentList = { typeof(EndTests).Assembly.Location, await Emulator.ConnectionStringAsync() },
            RedirectStandardOutput = true,
        })!;
        var port = int.Parse((await program.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        Assert.True(await ListensAsync(port));

        program.Kill();

        await Eventually.IsTrueAsync(async () => !await ListensAsync(port), () => "the worker's end");
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var worker = new TcpClient();
        return await Record.ExceptionAsync(() => worker.ConnectAsync(IPAddress.Loopback, port)) is null;
    }

    private async Task<Process> WorkerAsync() => Process.GetProcessById((await _host.WorkerAsync()).Process);
}
