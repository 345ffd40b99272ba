using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff where they have everything done now that else waits for the night, and how far it has come.</summary>
public sealed class ShowRun(CentresBlob centres, CentreRuns runs)
{
    /// <summary><c>GET /staff/run/{centre}</c>: the button, and each part of the latest run.</summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowRun))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/run/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken) =>
        await centres.FindAsync(centre, cancellationToken) is { } found
            ? await PageAnswers.OfStaffAsync(
                request, found.Id, RunContents.Of(found, await runs.FindAsync(found, cancellationToken)))
            : Problems.UnknownCall(request);
}
