using FunctionsHost.Functions;
using FunctionsHost.Protocol;

namespace FunctionsHost.Tests.Functions;

public class FunctionTests
{
    private const string Timer = """{ "name": "timer", "type": "timerTrigger", "direction": "In", "schedule": "%Schedule%" }""";

    [Theory]
    [InlineData("F has a binding of type queue, which this host does not serve.", Timer, """{ "name": "$return", "type": "queue", "direction": "Out", "queueName": "next" }""")]
    [InlineData("F has a binding of type blobTrigger, which this host does not serve.", """{ "name": "blob", "type": "blobTrigger", "path": "in/{name}" }""")]
    [InlineData("F has a binding of type timerTrigger, which this host does not serve.", Timer, Timer)]
    [InlineData("F has no trigger.")]
    [InlineData("F has no trigger.", """{ "name": "$return", "type": "http", "direction": "Out" }""")]
    public void Of_BindingIsNotServed_SaysSo(string expected, params string[] bindings)
    {
        var refusal = Assert.Throws<LocalHostException>(() => Function.Of(new RpcFunctionMetadata { Name = "F", RawBindings = { bindings } }));

        Assert.Equal(expected, refusal.Message);
    }

    [Fact]
    public void Of_RetryPolicy_SaysThatItIsNotKept()
    {
        var metadata = new RpcFunctionMetadata { Name = "F", RawBindings = { Timer }, RetryOptions = new RpcRetryOptions() };

        var refusal = Assert.Throws<LocalHostException>(() => Function.Of(metadata));

        Assert.Equal("F has a retry policy, which this host does not keep.", refusal.Message);
    }

    [Fact]
    public void Of_HttpTrigger_HasItsRouteMethodsAndLevel()
    {
        const string bare = """{ "name": "request", "type": "httpTrigger", "direction": "In" }""";
        const string full = """{ "name": "request", "type": "httpTrigger", "route": "a/{b}", "methods": ["get", "Post"], "authLevel": "admin" }""";

        var (first, second) = ((HttpTrigger)TriggerOf(bare), (HttpTrigger)TriggerOf(full));

        Assert.Equal(("F", KeyLevel.Function), (first.Route, first.Level));
        Assert.Empty(first.Methods);
        Assert.Equal(("a/{b}", KeyLevel.Admin), (second.Route, second.Level));
        Assert.Equal(["GET", "POST"], second.Methods);
    }

    private static Trigger TriggerOf(string binding) => Function.Of(new RpcFunctionMetadata { Name = "F", RawBindings = { binding } }).Trigger;
}
