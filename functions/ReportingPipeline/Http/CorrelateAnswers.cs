using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace ReportingPipeline.Http;

/// <summary>
/// Gives every answer an id under which the logs of its call are found: the id of the caller's trace, or else of the invocation's own.
/// </summary>
internal sealed class CorrelateAnswers(ILogger<CorrelateAnswers> logger) : IFunctionsWorkerMiddleware
{
    /// <summary>The name of the id in logs.</summary>
    public const string Scope = "CorrelationId";

    private const string Header = "x-correlation-id";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var id = IdOf(http.Request.Headers.TraceParent, context.TraceContext.TraceParent);
        http.Response.Headers[Header] = id;
        using (logger.BeginScope(new Dictionary<string, object> { [Scope] = id })) await next(context);
    }

    /// <summary>The id of an answer.</summary>
    public static string? IdOf(HttpResponse answer) => answer.Headers[Header];

    /// <summary>The id of the first of some traces that is one, or a new id.</summary>
    public static string IdOf(params IEnumerable<string?> traceParents) => traceParents
        .Select(parent => ActivityContext.TryParse(parent, traceState: null, out var trace) ? trace.TraceId : default)
        .FirstOrDefault(id => id != default, ActivityTraceId.CreateRandom())
        .ToHexString();
}
