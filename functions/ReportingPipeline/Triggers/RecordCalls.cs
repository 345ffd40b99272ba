using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using ReportingPipeline.Access;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Records who called for what: downloads, whatever changes something, and what was refused. No answer is given that is not recorded.
/// </summary>
internal sealed class RecordCalls(Audit audit, TimeProvider clock) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var outcome = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            outcome = (context.GetInvocationResult().Value as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        }
        finally
        {
            if (http.Features.Get<GuardedCall>() is { } call) await RecordAsync(call, context.FunctionDefinition.Name, http, outcome);
        }
    }

    // Whoever has called may be gone by then, and has done it all the same.
    private Task RecordAsync(GuardedCall call, string function, HttpContext http, int outcome) => call switch
    {
        { Refusal: { } refusal } => audit.WriteRefusedAsync(
            EntryOf(call, function, http, outcome) with { Reason = $"{refusal.Reason}" }, CancellationToken.None),
        { Needs: { Access: not AccessKind.Nothing } needs } when needs.IsRecorded || HttpMethods.IsPost(http.Request.Method) =>
            audit.WriteAsync(EntryOf(call, function, http, outcome), CancellationToken.None),
        _ => Task.CompletedTask,
    };

    private AuditEntry EntryOf(GuardedCall call, string function, HttpContext http, int outcome)
    {
        var (caller, subject, said) = (call.Caller, call.Subject, http.Features.Get<CallInBody>());
        var centre = subject.CentreId ?? said?.CentreId ?? caller.Link?.Id.CentreId;
        return new AuditEntry(
            clock.GetUtcNow(),
            caller.Kind != CallerKind.Nobody && centre is not null && CallSubject.IsCentreId(centre) ? centre : null,
            $"{caller.Kind}",
            caller.Kind == CallerKind.System ? said?.Name ?? caller.Name : caller.Name,
            caller.Id,
            function,
            subject.Id.Length > 0 ? subject.Id : ReportOf(http.Request) ?? caller.Link?.MunicipalityId ?? "",
            outcome,
            "",
            CorrelateAnswers.IdOf(http.Response) ?? "");
    }

    // A recipient's own reports are named by their period and version alone.
    private static string? ReportOf(HttpRequest request) =>
        request.RouteValues["version"] is string version && request.HttpContext.Features.Get<GuardedCall>()?.Caller.Link is { } link
            ? ReleasedReports.IdOf(link.Id.CentreId, $"{request.RouteValues["period"]}", link.MunicipalityId!, version)?.ToString()
            : null;
}
