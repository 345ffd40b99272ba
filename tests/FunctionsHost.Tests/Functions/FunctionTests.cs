using FunctionsHost.Functions;
using FunctionsHost.Protocol;

namespace FunctionsHost.Tests.Functions;

public class FunctionTests
{
    private const string Timer = """{ "name": "timer", "type": "timerTrigger", "schedule": "%Schedule%" }""";
    private const string Blob = """{ "name": "blob", "type": "blobTrigger", "path": "in/{name}" }""";
    private const string Queue = """{ "name": "$return", "type": "queue", "direction": "Out", "queueName": "next" }""";
    private const string Http = """{ "name": "$return", "type": "http", "direction": "Out" }""";

    [Theory]
    [InlineData("F has a binding of type queue, which this host does not serve.", Timer, Queue)]
    [InlineData("F has a binding of type blobTrigger, which this host does not serve.", Blob)]
    [InlineData("F has a binding of type timerTrigger, which this host does not serve.", Timer, Timer)]
    [InlineData("F has no trigger.")]
    [InlineData("F has no trigger.", Http)]
    public void Of_BindingIsNotServed_SaysSo(string expected, params string[] bindings)
    {
        var metadata = new RpcFunctionMetadata { Name = "F", RawBindings = { bindings } };

        var refusal = Assert.Throws<LocalHostException>(() => Function.Of(metadata));

        Assert.Equal(expected, refusal.Message);
    }

    [Fact]
    public void Of_RetryPolicy_SaysThatItIsNotKept()
    {
        var retries = new RpcRetryOptions();
        var metadata = new RpcFunctionMetadata { Name = "F", RawBindings = { Timer }, RetryOptions = retries };

        var refusal = Assert.Throws<LocalHostException>(() => Function.Of(metadata));

        Assert.Equal("F has a retry policy, which this host does not keep.", refusal.Message);
    }

    [Fact]
    public void Of_HttpTrigger_HasItsRouteMethodsAndLevel()
    {
        const string bare = """{ "name": "request", "type": "httpTrigger" }""";
        const string full = """
            { "name": "request", "type": "httpTrigger", "route": "a/{b}", "methods": ["get", "Post"], "authLevel": "admin" }
            """;

        var (first, second) = ((HttpTrigger)TriggerOf(bare), (HttpTrigger)TriggerOf(full));

        Assert.Equal(("F", KeyLevel.Function), (first.Route, first.Level));
        Assert.Empty(first.Methods);
        Assert.Equal(("a/{b}", KeyLevel.Admin), (second.Route, second.Level));
        Assert.Equal(["GET", "POST"], second.Methods);
    }

    private static Trigger TriggerOf(string binding) =>
        Function.Of(new RpcFunctionMetadata { Name = "F", RawBindings = { binding } }).Trigger;
}
