using System.Globalization;
using Azure.Storage.Blobs;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class TimerListenerTests : IAsyncDisposable
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private readonly ManualTime _time = new(Time("2026-01-01T00:00:00Z"));
    private readonly HostUnderTest _host;

    public TimerListenerTests()
    {
        _host = new HostUnderTest { Time = _time, Settings = { ["Schedule"] = "0 */5 * * * *" } };
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Run_TimePasses_RunsOnceAtEachDueTime()
    {
        await _host.StartAsync(typeof(TimerFunctions.FiveMinutely));

        await _time.AdvanceAsync(FiveMinutes - TimeSpan.FromSeconds(1));
        Assert.Empty(_host.Recorder.Entries);
        await _time.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _host.Recorder.UntilAsync(1);
        await _time.AdvanceAsync(FiveMinutes);
        await _host.Recorder.UntilAsync(2);
        await _time.UntilWaitedForAsync();

        Assert.Equal(2, _host.Recorder.Entries.Count);
        Assert.All(_host.Recorder.Entries, entry => Assert.False(((TimerInfo)entry!).IsPastDue));
    }

    [Fact]
    public async Task Run_FirstStart_RecordsTheNextTimeAndEachRun()
    {
        await _host.StartAsync(typeof(TimerFunctions.FiveMinutely));
        await _time.UntilWaitedForAsync();
        var atStart = await ReadStatusAsync("FiveMinutely");

        await _time.AdvanceAsync(FiveMinutes);
        await _host.Recorder.UntilAsync(1);
        await _time.UntilWaitedForAsync();
        var afterRun = await ReadStatusAsync("FiveMinutely");

        Assert.Equal((default, "2026-01-01T00:05:00Z"), (atStart.Last, Text(atStart.Next)));
        Assert.Equal(("2026-01-01T00:05:00Z", "2026-01-01T00:10:00Z"), (Text(afterRun.Last), Text(afterRun.Next)));
        Assert.Equal("2026-01-01T00:05:00Z", Text(afterRun.LastUpdated));
    }

    [Theory]
    [InlineData("2025-12-31T23:50:00Z", "2025-12-31T23:55:00Z", 1)]
    [InlineData("2025-11-30T00:00:00Z", "2025-11-30T00:05:00Z", 1)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:05:00Z", 0)]
    public async Task Run_RecordedTimeHasPassed_RunsOncePastDue(string last, string next, int expected)
    {
        await _host.WithStorageAsync();
        await WriteStatusAsync("FiveMinutely", new ScheduleStatus { Last = Utc(last), Next = Utc(next), LastUpdated = Utc(last) });

        await _host.StartAsync(typeof(TimerFunctions.FiveMinutely));
        await _host.Recorder.UntilAsync(expected);
        await _time.UntilWaitedForAsync();

        Assert.Equal(expected, _host.Recorder.Entries.Count);
        Assert.All(_host.Recorder.Entries, entry => Assert.True(((TimerInfo)entry!).IsPastDue));
        await _time.AdvanceAsync(FiveMinutes);
        await _host.Recorder.UntilAsync(expected + 1);
        Assert.False(((TimerInfo)_host.Recorder.Entries[^1]!).IsPastDue);
    }

    [Fact]
    public async Task Run_WithoutMonitor_RunsAtStartAndRecordsNothing()
    {
        await _host.StartAsync(typeof(TimerFunctions.Unmonitored));
        await _host.Recorder.UntilAsync(1);
        await _time.UntilWaitedForAsync();

        Assert.Null(Assert.IsType<TimerInfo>(Assert.Single(_host.Recorder.Entries)).ScheduleStatus);
        Assert.False(await _host.StatusBlob("Unmonitored").ExistsAsync());
    }

    [Fact]
    public async Task Run_FunctionFails_KeepsTheSchedule()
    {
        await _host.StartAsync(typeof(TimerFunctions.Failing));

        await _time.AdvanceAsync(FiveMinutes);
        await _host.Recorder.UntilAsync(1);
        await _time.AdvanceAsync(FiveMinutes);
        await _host.Recorder.UntilAsync(2);

        await Eventually.IsTrueAsync(() => _host.Context.Failures.Count == 2, "two failures");
        Assert.All(_host.Context.Failures, failure => Assert.True(failure.IsFinal));
    }

    [Fact]
    public async Task Run_FunctionTakesLonger_SkipsWhatWasDueMeanwhile()
    {
        await using var other = new HostUnderTest { Time = _time };
        await _host.StartAsync(typeof(TimerFunctions.Slow));
        await _host.Recorder.UntilAsync(1);

        // A second timer that waits for the clock, since the slow one does not while it runs.
        await other.StartAsync(typeof(TimerFunctions.Unmonitored));
        await _time.AdvanceAsync(FiveMinutes);
        await other.Recorder.UntilAsync(2);
        Assert.Single(_host.Recorder.Entries);
        _host.Recorder.Gate.SetResult();
        await Eventually.IsTrueAsync(async () => (await ReadStatusAsync("Slow")).Last != default, "the record of the first run");

        Assert.Single(_host.Recorder.Entries);
        await _time.AdvanceAsync(TimeSpan.FromMinutes(1));
        await _host.Recorder.UntilAsync(2);
    }

    [Fact]
    public async Task Run_RetryAttribute_RetriesWithItsDelay()
    {
        await _host.StartAsync(typeof(TimerFunctions.Retrying));

        await _host.Recorder.UntilAsync(1);
        await _time.AdvanceAsync(TimeSpan.FromSeconds(10));
        await _host.Recorder.UntilAsync(2);
        await _time.AdvanceAsync(TimeSpan.FromSeconds(10));
        await _host.Recorder.UntilAsync(3);
        await _time.UntilWaitedForAsync();

        Assert.Equal([(0, 2, false), (1, 2, false), (2, 2, false)], _host.Recorder.Entries);
        Assert.Equal([false, false, true], _host.Context.Failures.Select(failure => failure.IsFinal));
    }

    private async Task<ScheduleStatus> ReadStatusAsync(string function) =>
        (await _host.StatusBlob(function).DownloadContentAsync()).Value.Content.ToObjectFromJson<ScheduleStatus>()!;

    private async Task WriteStatusAsync(string function, ScheduleStatus status)
    {
        var blob = _host.StatusBlob(function);
        await new BlobContainerClient(await TestStorage.GetConnectionStringAsync(), blob.BlobContainerName).CreateIfNotExistsAsync();
        await blob.UploadAsync(BinaryData.FromObjectAsJson(status));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Utc(string text) => Time(text).UtcDateTime;

    private static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
