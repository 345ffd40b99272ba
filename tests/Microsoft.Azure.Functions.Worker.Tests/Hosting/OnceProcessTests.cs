using Azurite;

namespace Microsoft.Azure.Functions.Worker.Tests;

public class OnceProcessTests
{
    [Fact]
    public async Task RunOnce_AllSucceeds_ExitsWith0WithoutHttp()
    {
        using var app = await StartAsync("put", "a", "b");

        Assert.Equal(0, await app.WaitAsync());
        Assert.Contains("Session done, http off.", app.Out, StringComparison.Ordinal);
        Assert.Contains("Work succeeded in", app.Out, StringComparison.Ordinal);
        Assert.Empty(app.Error.Trim());
    }

    [Theory]
    [InlineData("unprepared", "Preparing failed as asked.")]
    [InlineData("unrun", "Running failed as asked.")]
    public async Task RunOnce_SessionFails_ExitsWith1AndTheReasonAlone(string argument, string reason)
    {
        using var app = await StartAsync(argument);

        Assert.Equal(1, await app.WaitAsync());
        Assert.Equal(reason, app.Error.Trim());
    }

    [Fact]
    public async Task RunOnce_MessageIsPoisoned_ExitsWith1AndTheReason()
    {
        using var app = await StartAsync("put", "a", "fail");

        Assert.Equal(1, await app.WaitAsync());
        Assert.Matches(@"^Work: a message was moved to \w+-poison: attempt 5 ended in InvalidOperationException: this message always fails$", app.Error.Trim());
    }

    [Theory]
    [InlineData("Session prepares.", "slow")]
    [InlineData("Work started", "put", "endless")]
    public async Task RunOnce_Interrupted_ExitsWith1(string moment, params string[] arguments)
    {
        using var app = await StartAsync(arguments);
        await app.UntilSaidAsync(moment);

        await app.SignalAsync("TERM");

        Assert.Equal(1, await app.WaitAsync());
        Assert.Equal("Interrupted before the end.", app.Error.Trim());
    }

    [Fact]
    public async Task RunOnce_NodeIsMissing_SaysSo()
    {
        using var app = new SampleProcess(await UnusedStorage.NewConnectionStringAsync(), "--once");
        app.Variables["PATH"] = AppContext.BaseDirectory;

        app.Start();

        Assert.Equal(1, await app.WaitAsync());
        Assert.Equal("The storage emulator cannot be started. node was not found. Install Node 20 or later.", app.Error.Trim());
    }

    [Fact]
    public async Task RunOnce_WrongPort_SaysSo()
    {
        using var app = await StartAsync("--port", "web");

        Assert.Equal(1, await app.WaitAsync());
        Assert.Equal("'web' is no port: give a number from 0 (any free port) to 65535.", app.Error.Trim());
    }

    private static async Task<SampleProcess> StartAsync(params string[] arguments) =>
        new SampleProcess(await TestStorage.GetConnectionStringAsync(), ["--once", .. arguments]).Start();
}
