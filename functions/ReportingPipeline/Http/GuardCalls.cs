using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using ReportingPipeline.Access;

namespace ReportingPipeline.Http;

/// <summary>
/// Lets a call over HTTP in if whoever makes it has what the function says that it needs; a function that does not say it is closed.
/// </summary>
internal sealed class GuardCalls(Guard guard, RefusedAnswers refused) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var request = http.Request;
        var needs = NeededAccess.Of(context.FunctionDefinition.EntryPoint);
        var call = await guard.LookAsync(
            needs,
            request,
            () => Requests.BufferFormAsync(request, needs is { TakesFile: true }, context.CancellationToken),
            context.CancellationToken);
        http.Features.Set(call);
        if (call.Refusal is null) await next(context);
        else context.GetInvocationResult().Value = await refused.OfAsync(request, call.Refusal, context.CancellationToken);
    }
}
