using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff the registrations of their centre that are counted nowhere.</summary>
public sealed class ShowRejected(CentresBlob centres, StaffRegistrations registrations)
{
    /// <summary><c>GET /staff/rejected/{centre}</c>: the first of them, by why they are not counted.</summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowRejected))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/rejected/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken) =>
        await centres.FindAsync(centre, cancellationToken) is { } found
            ? await PageAnswers.OfStaffAsync(request, found.Id, await registrations.ReadRejectedAsync(found, cancellationToken))
            : Problems.UnknownCall(request);
}
