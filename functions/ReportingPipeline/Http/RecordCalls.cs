using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using ReportingPipeline.Access;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Http;

/// <summary>
/// Records who called for what: downloads, whatever changes something, and what was refused. No answer is given that is not recorded.
/// </summary>
internal sealed class RecordCalls(Audit audit, CentresBlob centres, TimeProvider clock) : IFunctionsWorkerMiddleware
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
    private async Task RecordAsync(GuardedCall call, string function, HttpContext http, int outcome)
    {
        if (call.Refusal is { } refusal)
        {
            var refused = await EntryAsync(call, function, http, outcome) with { Reason = $"{refusal.Reason}" };
            await audit.WriteRefusedAsync(refused, CancellationToken.None);
        }
        else if (call.Needs is { Access: not AccessKind.Nothing } needs && (needs.IsRecorded || HttpMethods.IsPost(http.Request.Method)))
        {
            await audit.WriteAsync(await EntryAsync(call, function, http, outcome), CancellationToken.None);
        }
    }

    private async Task<AuditEntry> EntryAsync(GuardedCall call, string function, HttpContext http, int outcome)
    {
        var (caller, subject, said) = (call.Caller, call.Subject, http.Features.Get<CallInBody>());
        var centre = subject.CentreId ?? said?.CentreId ?? caller.Link?.Id.CentreId;
        return new AuditEntry(
            clock.GetUtcNow(),
            centre is not null && await IsOneAsync(centre, caller, outcome) ? centre : null,
            $"{caller.Kind}",
            caller.Kind == CallerKind.System ? said?.Name ?? caller.Name : caller.Name,
            caller.Id,
            function,
            subject.Id.Length > 0 ? subject.Id : ReportOf(http.Request) ?? caller.Link?.MunicipalityId ?? "",
            outcome,
            "",
            CorrelateAnswers.IdOf(http.Response) ?? "");
    }

    // What was done, or is the caller's own, is of a centre that there is; another one can be misspelt. What nobody that is known names is
    // of none.
    private async Task<bool> IsOneAsync(string centre, Caller caller, int outcome)
    {
        if (caller.Kind == CallerKind.Nobody) return false;
        if (outcome < StatusCodes.Status400BadRequest || caller.CentreIds?.Contains(centre) == true) return true;

        try
        {
            return await centres.FindAsync(centre, CancellationToken.None) is not null;
        }
        catch (ConfigurationException)
        {
            return CallSubject.IsCentreId(centre);
        }
    }

    // A recipient's own reports are named by their period and version alone.
    private static string? ReportOf(HttpRequest request) =>
        request.RouteValues["version"] is string version && request.HttpContext.Features.Get<GuardedCall>()?.Caller.Link is { } link
            ? ReleasedReports.IdOf(link.Id.CentreId, $"{request.RouteValues["period"]}", link.MunicipalityId!, version)?.ToString()
            : null;
}
