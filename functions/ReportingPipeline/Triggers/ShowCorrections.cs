using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff the corrections of closed periods that wait, as few users are behind them.</summary>
public sealed class ShowCorrections(CentresBlob centres, StaffRegistrations registrations)
{
    /// <summary><c>GET /staff/corrections/{centre}</c>: what waits, and for administrators a form by which they take it up.</summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowCorrections))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/corrections/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        if (await centres.FindAsync(centre, cancellationToken) is not { } found) return Problems.UnknownCall(request);

        var takeUp = request.Caller().IsAdministrator ? new FormTarget(StaffAddresses.Corrections(found.Id)) : null;
        return await PageAnswers.OfStaffAsync(
            request, found.Id, await registrations.ReadCorrectionsAsync(found, takeUp, cancellationToken));
    }
}
