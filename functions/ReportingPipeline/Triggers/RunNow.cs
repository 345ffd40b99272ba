using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Has everything done now that else waits for the night, as the button of <see cref="ShowRun"/> asks.</summary>
public sealed class RunNow(CentresBlob centres, CentreRuns runs)
{
    /// <summary>
    /// <c>POST /staff/run/{centre}</c>: 303 to the page that shows how far it has come; a run that goes on is left alone.
    /// </summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(RunNow))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/run/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        if (await centres.FindAsync(centre, cancellationToken) is not { } found) return Problems.UnknownCall(request);

        await runs.BeginAsync(found, cancellationToken);
        return PageAnswers.SeeOther(request, StaffAddresses.Run(found.Id));
    }
}
