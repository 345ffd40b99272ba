using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using ReportingPipeline.Access;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Lets a call over HTTP in if whoever makes it has what the function says that it needs; a function that does not say it is closed.
/// </summary>
internal sealed class GuardCalls : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var needed = NeededAccess.Of(context.FunctionDefinition.EntryPoint)?.Access;
        var caller = needed is AccessKind.FunctionKey or AccessKind.MasterKey ? Caller.System : Caller.Nobody;
        http.Features.Set(caller);
        if (needed is { } access && caller.Has(access)) await next(context);
        else context.GetInvocationResult().Value = Problems.Forbidden();
    }
}
