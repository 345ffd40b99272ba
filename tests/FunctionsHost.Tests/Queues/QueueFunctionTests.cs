using System.Text;
using Azure.Storage.Queues;
using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests.Queues;

public sealed class QueueFunctionTests(QueueFunctionTests.HostWithShortLeases host)
    : IClassFixture<QueueFunctionTests.HostWithShortLeases>
{
    [Fact]
    public async Task Run_JsonMessage_BindsWithItsIdAndCountAndIsDeleted()
    {
        var queue = await host.QueueAsync();
        var sent = (await queue.SendMessageAsync("""{ "NAME": "æøå" }""")).Value;

        await host.Logs.UntilAsync("æøå done");

        Assert.Single(host.Logs.With($"æøå taken 1 as {sent.MessageId}"));
        await host.UntilIdleAsync();
        Assert.Empty((await queue.PeekMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task Run_QueueOfAnotherAccountSetting_IsTaken()
    {
        // Not there when the host started; nobody but the sender creates it.
        var queue = await host.QueueAsync("-text");

        await queue.SendMessageAsync("no JSON at all");

        await host.Logs.UntilAsync("Text: no JSON at all");
    }

    [Fact]
    public async Task Run_MessageFailsOnce_IsTriedAgain()
    {
        await host.OrderAsync("once", failures: 1);

        await host.Logs.UntilAsync("once done");

        Assert.Single(host.Logs.With("once taken 1"));
        Assert.Single(host.Logs.With("once taken 2"));
        Assert.Equal([false], FailuresOf("once").Select(failure => failure.IsFinal));
    }

    [Fact]
    public async Task Run_MessageFailsToTheLast_IsInThePoisonQueue()
    {
        await host.OrderAsync("always", failures: 9);

        await Eventually.IsTrueAsync(() => FailuresOf("always").Any(failure => failure.IsFinal), "the last failure");

        Assert.Equal(3, host.Logs.With("always taken").Count);
        Assert.Equal([false, false, false, true], FailuresOf("always").Select(failure => failure.IsFinal));
        Assert.Equal(
            $"a message was moved to {host.Name}-poison: attempt 3 ended in InvalidOperationException: always failed",
            FailuresOf("always").Last().Reason);
        const string body = """{"Name":"always","Failures":9,"Gate":null,"IsStubborn":false}""";
        Assert.Contains(body, (await PoisonAsync()).Select(Decoded));
    }

    [Theory]
    [InlineData("<plain>")]
    [InlineData("Zm9v!")]
    public async Task Run_MessageIsNotBase64_GoesToThePoisonQueueAsItIs(string body)
    {
        await (await host.QueueAsync(encoding: QueueMessageEncoding.None)).SendMessageAsync(body);

        await Eventually.IsTrueAsync(async () => (await PoisonAsync()).Contains(body), () => "the message");
        var reason = $"a message was moved to {host.Name}-poison: it is not Base64 text.";
        await Eventually.IsTrueAsync(
            () => host.Host.Failures.Contains(new FunctionFailure("TakeOrder", reason, IsFinal: true)), "the failure");
    }

    [Fact]
    public async Task Run_FunctionOutlastsItsLease_IsNotTakenAgain()
    {
        await host.OrderAsync("slow", gate: "slow");
        await host.Logs.UntilAsync("slow taken");

        // A message that is sent now and hidden for longer than a lease shows up only when that of the other has ended.
        var later = BinaryData.FromObjectAsJson(new { Name = "later" });
        await (await host.QueueAsync()).SendMessageAsync(later, visibilityTimeout: 2 * HostWithShortLeases.Lease);
        await host.Logs.UntilAsync("later done");
        var idle = (host.UntilIdleAsync(), host.Host.UntilIdleAsync("TakeOrder", CancellationToken.None));
        await host.Host.UntilIdleAsync("TakeText", CancellationToken.None);
        Assert.Equal((false, false), (idle.Item1.IsCompleted, idle.Item2.IsCompleted));
        await host.OpenAsync("slow");
        await Task.WhenAll(idle.Item1, idle.Item2);
        Assert.Single(host.Logs.With("slow done"));

        Assert.Single(host.Logs.With("slow taken"));
        Assert.Empty(host.Logs.With("could not be settled"));
    }

    private IEnumerable<FunctionFailure> FailuresOf(string order) =>
        host.Host.Failures.Where(failure => failure.Reason.EndsWith($" {order} failed", StringComparison.Ordinal));

    private async Task<IEnumerable<string>> PoisonAsync()
    {
        var queue = await host.QueueAsync("-poison", QueueMessageEncoding.None);
        return (await queue.PeekMessagesAsync(32)).Value.Select(message => message.Body.ToString());
    }

    private static string Decoded(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? Encoding.UTF8.GetString(bytes[..length]) : body;
    }

    public sealed class HostWithShortLeases : SampleHost
    {
        public static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);

        public HostWithShortLeases() => Options = options => options with { MessageLease = Lease };
    }
}
