using System.Net;
using System.Net.Sockets;
using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests;

public class StartTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData("host.json", null)]
    [InlineData("host.json", "no JSON")]
    [InlineData("worker.config.json", null)]
    [InlineData("worker.config.json", "no JSON")]
    [InlineData("worker.config.json", "[]")]
    public async Task Start_FolderIsNoApp_NamesTheFile(string file, string? text)
    {
        using var folder = new AppFolder();
        if (text is null) File.Delete(Path.Combine(folder.Path, file));
        else folder.With(file, text);

        var refusal = await RefusalAsync(HostOf(folder));

        var expected = $"{file} cannot be read; is {folder.Path} the folder of a built app?";
        Assert.StartsWith(expected, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WorkerFileNamesNoProgram_SaysSo()
    {
        using var folder = new AppFolder().With(
            "worker.config.json", """{ "description": { "defaultExecutablePath": "dotnet" } }""");

        var refusal = await RefusalAsync(HostOf(folder));

        Assert.Equal($"worker.config.json in {folder.Path} does not say what to start.", refusal);
    }

    [Theory]
    [InlineData("OrderQueue", null, "TakeOrder needs the setting OrderQueue, which is not set.")]
    [InlineData("TickSchedule", "* *", "The schedule '* *' of Tick must have six NCRONTAB fields, seconds first.")]
    [InlineData("TextStorage", "a", "TakeText is given no storage connection string: Settings must be of the form \"name=value\".")]
    public async Task Start_SettingIsMissingOrWrong_NamesItAndTheFunction(string name, string? value, string expected)
    {
        Assert.Equal(expected, await RefusalAsync(new SampleHost { Settings = { [name] = value } }));
    }

    [Fact]
    public async Task Start_ValueInHostFileIsWrong_NamesIt()
    {
        using var folder = new AppFolder().With(
            "host.json", """{ "version": "2.0", "extensions": { "queues": { "batchSize": "many" } } }""");

        var refusal = await RefusalAsync(HostOf(folder));

        Assert.StartsWith("host.json cannot be used: ", refusal, StringComparison.Ordinal);
        Assert.Contains("'extensions:queues:batchSize'", refusal, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Start_WorkerEnds_SaysHowWithoutItsStackTrace()
    {
        var refusal = await RefusalAsync(new SampleHost { Settings = { ["FailAtStart"] = "no licence" } });

        Assert.Matches(@"^The worker ended with exit code \d+; its last output:\s+Unhandled exception.*: no licence$", refusal);
    }

    [Fact]
    public async Task Start_ProgramIsMissing_SaysSo()
    {
        using var folder = new AppFolder().With("worker.config.json", Description("no-such-program"));

        var refusal = await RefusalAsync(HostOf(folder));

        Assert.Equal("The worker cannot be started: no-such-program was not found.", refusal);
    }

    [Fact]
    public async Task Start_WorkerStaysSilent_SaysSo()
    {
        using var folder = new AppFolder()
            .With("worker.config.json", Description("sh")).With("worker", "exec sleep 600");
        await using var host = new SampleHost
        {
            Options = options => options with { AppFolder = folder.Path, WorkerStartTimeout = Soon, StopTimeout = Soon },
        };

        Assert.Equal("The worker has not connected within 0.5 seconds.", await RefusalAsync(host));
    }

    [Fact]
    public async Task Start_PortIsTaken_NamesIt()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await RefusalAsync(new SampleHost { Options = options => options with { Port = port } });

        Assert.Equal($"Port {port} is taken; choose another one.", refusal);
    }

    [Fact]
    public async Task Start_WithoutPort_ServesTheRestAlone()
    {
        await using var host = new SampleHost { Options = options => options with { Port = null } };
        await host.OrderAsync("early");

        await host.StartAsync();

        await host.Logs.UntilAsync("early done");
        Assert.Null(host.Host.HttpAddress);
    }

    [Fact]
    public async Task Start_Cancelled_GivesUp()
    {
        using var cancelling = new CancellationTokenSource();
        await using var host = new SampleHost();
        var starting = host.StartAsync(cancelling.Token);
        await host.Logs.UntilAsync("WorkerVersion");

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
    }

    private static SampleHost HostOf(AppFolder folder) =>
        new() { Options = options => options with { AppFolder = folder.Path } };

    private static string Description(string program) =>
        $$"""{ "description": { "defaultExecutablePath": "{{program}}", "defaultWorkerPath": "worker" } }""";

    private static async Task<string> RefusalAsync(SampleHost host)
    {
        await using (host) return (await Assert.ThrowsAsync<LocalHostException>(() => host.StartAsync())).Message;
    }
}
