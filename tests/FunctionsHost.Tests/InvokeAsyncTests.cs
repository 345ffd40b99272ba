using FunctionsHost.Tests.Sample;

namespace FunctionsHost.Tests;

public sealed class InvokeAsyncTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task InvokeAsync_FunctionSucceeds_ReturnsAfterItsEnd()
    {
        await host.Host.InvokeAsync("TakeOrder", """{"Name": "by hand"}""", CancellationToken.None);

        await host.Logs.UntilAsync("by hand done");
    }

    [Fact]
    public async Task InvokeAsync_FunctionFails_ThrowsWhatItThrew()
    {
        var failure = await Assert.ThrowsAsync<LocalHostException>(
            () => host.Host.InvokeAsync("TakeOrder", """{"Name": "broken", "Failures": 9}""", CancellationToken.None));

        const string reason = "InvalidOperationException: broken failed";
        Assert.Equal($"TakeOrder: {reason}", failure.Message);
        Assert.Contains(new FunctionFailure("TakeOrder", reason, IsFinal: true), host.Host.Failures);
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Echo")]
    public async Task InvokeAsync_NoSuchFunction_IsRefused(string function)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => host.Host.InvokeAsync(function, "", CancellationToken.None));
    }

    [Fact]
    public async Task InvokeAsync_Cancelled_CancelsTheFunction()
    {
        using var cancelling = new CancellationTokenSource();
        var run = host.Host.InvokeAsync("TakeOrder", """{"Name": "endless", "Gate": "never"}""", cancelling.Token);
        await host.Logs.UntilAsync("endless taken");

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.DoesNotContain(
            host.Host.Failures, failure => failure.Reason.Contains("Cancel", StringComparison.Ordinal));
    }
}
