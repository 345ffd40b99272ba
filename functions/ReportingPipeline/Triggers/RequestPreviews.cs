using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Asks for previews of the period that goes on, of a centre's reports to all recipients.</summary>
public sealed class RequestPreviews(CentresBlob centres, ReportRequests requests, TimeProvider clock)
{
    /// <summary><c>POST /staff/previews/{centre}</c>: 303 to the board, which shows how they stand; 404 if no period goes on.</summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(RequestPreviews))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/previews/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var today = LocalTime.DateOf(clock.GetUtcNow());
        if (await centres.FindAsync(centre, cancellationToken) is not { } found || found.OngoingPeriod(today) is not { } ongoing)
        {
            return Problems.UnknownCall(request);
        }

        var (reports, _) = new ReportRequest(found.Id, ongoing.Key).FindReports(found, today);
        await requests.RefuseDeletedAsync(found, reports, cancellationToken);
        await requests.PreviewAsync(reports, request.Caller().Name, cancellationToken);
        return PageAnswers.SeeOther(request, StaffAddresses.Board);
    }
}
