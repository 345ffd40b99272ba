using System.Globalization;
using System.Text.Json;

namespace ReportingPipeline.Tests.Settings;

public sealed class HostJsonTests : IDisposable
{
    private readonly JsonDocument _host = JsonDocument.Parse(Repository.Read("functions/ReportingPipeline/host.json"));

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Host_Version_IsTwo() => Assert.Equal("2.0", Value("version").GetString());

    // Pages for people stand beside api/.
    [Fact]
    public void Host_RoutePrefix_IsEmpty() => Assert.Equal("", Value("extensions", "http", "routePrefix").GetString());

    [Fact]
    public void Host_FunctionTimeout_IsBetweenFiveMinutesAndAnHour() =>
        Assert.InRange(Duration("functionTimeout"), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));

    [Theory]
    [InlineData("batchSize", 1, 32)]
    [InlineData("newBatchThreshold", 0, 1000)]
    [InlineData("maxDequeueCount", 1, 100)]
    public void Host_QueueCounts_AreInRange(string name, int least, int most) =>
        Assert.InRange(Value("extensions", "queues", name).GetInt32(), least, most);

    // A failed message waits visibilityTimeout, at most the seven days that a message lives; an empty queue is asked
    // every 100 ms to 1 minute.
    [Theory]
    [InlineData("visibilityTimeout", "00:00:00", "7.00:00:00")]
    [InlineData("maxPollingInterval", "00:00:00.1", "00:01:00")]
    public void Host_QueueDurations_AreInRange(string name, string least, string most) =>
        Assert.InRange(
            Duration("extensions", "queues", name),
            TimeSpan.Parse(least, CultureInfo.InvariantCulture),
            TimeSpan.Parse(most, CultureInfo.InvariantCulture));

    [Fact]
    public void Host_QueueMessages_AreBase64() =>
        Assert.Equal("base64", Value("extensions", "queues", "messageEncoding").GetString());

    private TimeSpan Duration(params string[] path) =>
        TimeSpan.Parse(Value(path).GetString()!, CultureInfo.InvariantCulture);

    private JsonElement Value(params string[] path) =>
        path.Aggregate(_host.RootElement, (element, name) => element.GetProperty(name));
}
