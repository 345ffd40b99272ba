using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Invoke_TwoMiddlewares_RunAroundTheFunctionInOrder()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/api/Text");

        Assert.Equal(["outer Text httpTrigger False", "inner True", "inner end", "outer end"], host.Recorder.Entries);
    }

    [Fact]
    public async Task Invoke_FunctionThrows_MiddlewareSeesIt()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync("/api/Throw");

        Assert.Equal(["outer Throw httpTrigger False", "inner True", "inner InvalidOperationException", "outer InvalidOperationException"], host.Recorder.Entries);
    }

    [Fact]
    public async Task Invoke_Timer_RunsThroughMiddlewareWithoutHttpContext()
    {
        await using var host = await StartAsync();

        await host.Context.InvokeAsync("Yearly", default);

        Assert.Equal(["outer Yearly timerTrigger False", "inner False", "timer False", "inner end", "outer end"], host.Recorder.Entries);
    }

    private static async Task<HostUnderTest> StartAsync()
    {
        var host = new HostUnderTest
        {
            Configure = builder =>
            {
                // One that is added before the web application does not see the request, as with the published packages.
                builder.UseMiddleware<Outer>();
                builder.ConfigureFunctionsWebApplication();
                builder.UseMiddleware<Inner>();
            },
        };
        return await host.StartAsync(typeof(HttpFunctions), typeof(AdminEndpointTests.Yearly));
    }

    private static async Task RecordAsync(Recorder recorder, string name, string start, Func<Task> next)
    {
        recorder.Add($"{name} {start}");
        try
        {
            await next();
            recorder.Add($"{name} end");
        }
        catch (InvalidOperationException failure)
        {
            recorder.Add($"{name} {failure.GetType().Name}");
            throw;
        }
    }

    public sealed class Outer(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            var definition = context.FunctionDefinition;
            var seen = context.GetHttpContext() is not null;
            return RecordAsync(recorder, "outer", $"{definition.Name} {definition.InputBindings.Values.Single().Type} {seen}", () => next(context));
        }
    }

    public sealed class Inner(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
            RecordAsync(recorder, "inner", $"{context.GetHttpContext() is not null}", () => next(context));
    }
}
