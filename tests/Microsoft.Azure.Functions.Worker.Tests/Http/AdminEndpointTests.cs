using System.Net;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class AdminEndpointTests : IAsyncLifetime
{
    private readonly HostUnderTest _host = new();

    public Task InitializeAsync() => _host.StartAsync(typeof(Yearly), typeof(ByMessage), typeof(HttpFunctions));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("Yearly", "", "timer False")]
    [InlineData("yearly", "{}", "timer False")]
    [InlineData("ByMessage", """{"input": "{\"Number\": 7}"}""", "message 7")]
    public async Task Post_TimerOrQueueFunction_IsAcceptedAndRun(string function, string body, string expected)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(function, body));

        await _host.Recorder.UntilAsync(1);
        Assert.Equal([expected], _host.Recorder.Entries);
    }

    [Theory]
    [InlineData("Nothing", "", HttpStatusCode.NotFound)]
    [InlineData("Text", "", HttpStatusCode.NotFound)]
    [InlineData("Yearly", "nonsense", HttpStatusCode.BadRequest)]
    public async Task Post_NoSuchFunctionOrBody_IsRefused(string function, string body, HttpStatusCode expected)
    {
        Assert.Equal(expected, await PostAsync(function, body));
    }

    private async Task<HttpStatusCode> PostAsync(string function, string body)
    {
        using var content = new StringContent(body);
        using var response = await _host.Client.PostAsync($"/admin/functions/{function}", content);
        return response.StatusCode;
    }

    public sealed class Yearly(Recorder recorder)
    {
        [Function(nameof(Yearly))]
        public void Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => recorder.Add($"timer {timer.IsPastDue}");
    }

    public sealed class ByMessage(Recorder recorder)
    {
        [Function(nameof(ByMessage))]
        public void Run([QueueTrigger("%Queue%")] Message message) => recorder.Add($"message {message.Number}");
    }

    public sealed record Message(int Number);
}
