using System.Globalization;
using FunctionsHost.Tests.Sample;
using FunctionsHost.Timers;

namespace FunctionsHost.Tests.Timers;

public sealed class TimerFunctionTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(Time("2026-01-01T00:02:00Z"));
    private readonly SampleHost _host;

    public TimerFunctionTests() => _host = new SampleHost
    {
        Settings = { ["TickSchedule"] = "0 */5 * * * *" },
        Options = options => options with { Time = _clock },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Run_TimePasses_RunsWhenDueAndRemembersIt()
    {
        await _host.StartAsync();

        await _clock.UntilAwaitedAsync(Time("2026-01-01T00:05:00Z"));
        Assert.Empty(_host.Logs.With("Tick in time"));
        Assert.Empty(_host.Logs.With("Tick past due"));
        Assert.Equal((default, Time("2026-01-01T00:05:00Z"), Time("2026-01-01T00:02:00Z")), await StatusAsync());
        await _clock.AdvanceToAsync(Time("2026-01-01T00:05:00Z"));
        await _host.Logs.UntilAsync("Tick in time after 0001-01-01T00:00:00");
        await _clock.AdvanceToAsync(Time("2026-01-01T00:10:00Z"));
        await _host.Logs.UntilAsync("Tick in time after 2026-01-01T00:05:00");
        await _clock.UntilAwaitedAsync(Time("2026-01-01T00:15:00Z"));
        var tenPast = Time("2026-01-01T00:10:00Z");
        Assert.Equal((tenPast, Time("2026-01-01T00:15:00Z"), tenPast), await StatusAsync());
        Assert.Equal(2, _host.Logs.With("Tick done").Count);
    }

    [Theory]
    [InlineData("2025-11-30T00:00:00Z", "2025-11-30T00:05:00Z", 1)]
    [InlineData("2025-12-31T23:55:00Z", "2026-02-01T00:00:00Z", 1)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:05:00Z", 0)]
    public async Task Start_WasDueSinceItRanLast_RunsOncePastDue(string last, string next, int expected)
    {
        var status = new TimerStatus(Time(last).UtcDateTime, Time(next).UtcDateTime, Time(last).UtcDateTime);
        await (await _host.StatusAsync("Tick")).UploadAsync(BinaryData.FromObjectAsJson(status));

        await _host.StartAsync();
        await _clock.AdvanceToAsync(Time("2026-01-01T00:05:00Z"));
        await _host.Logs.UntilAsync("Tick in time");

        Assert.Equal(expected, _host.Logs.With("Tick past due").Count);
    }

    [Fact]
    public async Task Start_StatusCannotBeRead_RunsOnStartupAllTheSame()
    {
        await (await _host.StatusAsync("TickAtStart")).UploadAsync(BinaryData.FromString("nonsense"));

        await _host.StartAsync();

        await _host.Logs.UntilAsync("Tick at start in time");
        await _host.Logs.UntilAsync("When TickAtStart has run last cannot be read");
    }

    [Fact]
    public async Task Run_StorageRefusesTheHost_RunsAllTheSame()
    {
        _host.Settings["AzureWebJobsStorage"] =
            (await Emulator.ConnectionStringAsync()).Replace("AccountKey=E", "AccountKey=F", StringComparison.Ordinal);
        await _host.StartAsync();

        await _clock.AdvanceToAsync(Time("2026-01-01T00:05:00Z"));

        await _host.Logs.UntilAsync("Tick done");
        await _host.Logs.UntilAsync("That Tick has run could not be remembered");
        await _host.Logs.UntilAsync($"Queue {_host.Name} cannot be read");
    }

    [Fact]
    public async Task Run_DueInDays_WaitsForIt()
    {
        _host.Settings["TickSchedule"] = "0 30 3 3 * *";
        await _host.StartAsync();

        await _clock.AdvanceToAsync(Time("2026-01-02T00:02:00Z"));
        await _clock.AdvanceToAsync(Time("2026-01-03T00:02:00Z"));
        await _clock.AdvanceToAsync(Time("2026-01-03T03:30:00Z"));

        await _host.Logs.UntilAsync("Tick done");
        Assert.Single(_host.Logs.With("Tick in time"));
    }

    [Fact]
    public async Task Run_FunctionFails_RunsAgainWhenItIsDue()
    {
        _host.Settings["TickFailure"] = "every time";
        await _host.StartAsync();

        await _clock.AdvanceToAsync(Time("2026-01-01T00:05:00Z"));
        await _clock.AdvanceToAsync(Time("2026-01-01T00:10:00Z"));
        await _clock.UntilAwaitedAsync(Time("2026-01-01T00:15:00Z"));

        var failure = new FunctionFailure("Tick", "InvalidOperationException: every time", IsFinal: true);
        Assert.Equal([failure, failure], _host.Host.Failures);
        Assert.Equal(Time("2026-01-01T00:10:00Z"), (await StatusAsync()).Last);
    }

    [Fact]
    public async Task Run_FunctionOutlastsItsSchedule_SkipsWhatWasDueMeanwhile()
    {
        _host.Settings["TickGate"] = "tick";
        await _host.StartAsync();

        await _clock.AdvanceToAsync(Time("2026-01-01T00:05:00Z"));
        await _host.Logs.UntilAsync("Tick in time");
        _clock.SetUtcNow(Time("2026-01-01T00:17:00Z"));
        await _host.OpenAsync("tick");
        await _clock.UntilAwaitedAsync(Time("2026-01-01T00:20:00Z"));

        Assert.Single(_host.Logs.With("Tick in time"));
    }

    [Fact]
    public async Task InvokeAsync_ScheduledRunGoesOn_WaitsItsTurn()
    {
        _host.Settings["TickGate"] = "tick";
        await _host.StartAsync();
        await _clock.AdvanceToAsync(Time("2026-01-01T00:05:00Z"));
        await _host.Logs.UntilAsync("Tick in time");

        // Another timer's run, asked for later, comes through meanwhile.
        var byHand = _host.Host.InvokeAsync("Tick", "", CancellationToken.None);
        await _host.Host.InvokeAsync("TickAtStart", "", CancellationToken.None);
        await _host.OpenAsync("tick");
        await byHand;

        await _host.Logs.UntilAsync("Tick done", 2);
        var ticks = _host.Logs.With("Tick ").Where(line => line is "Tick done" || line.StartsWith("Tick in", StringComparison.Ordinal));
        Assert.Equal(["in", "done", "in", "done"], ticks.Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public async Task Start_TimersAreOff_RunsThemByHandAlone()
    {
        await using var host = new SampleHost { Options = options => options with { RunTimers = false } };
        await host.StartAsync();

        await host.Host.InvokeAsync("Tick", "", CancellationToken.None);

        await host.Logs.UntilAsync("Tick done");
        Assert.Empty(host.Logs.With("Tick at start"));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private async Task<(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated)> StatusAsync()
    {
        var blob = await (await _host.StatusAsync("Tick")).DownloadContentAsync();
        var status = blob.Value.Content.ToObjectFromJson<TimerStatus>()!;
        return (Utc(status.Last), Utc(status.Next), Utc(status.LastUpdated));
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
