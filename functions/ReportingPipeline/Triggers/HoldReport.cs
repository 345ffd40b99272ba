using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Lets a person hold reports back, until a person approves them.</summary>
public sealed class HoldReport(ReportLookup reports, ReportReleases releases)
{
    /// <summary><c>POST /api/reports/{id}/hold</c> with <c>{name, comment}</c>; the id is a report's, or a period's for all of its recipients.</summary>
    [Function(nameof(HoldReport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reports/{id}/hold")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        Requests.ChangeAsync(request, reports, id, (statement, report) =>
            releases.HoldAsync(report, statement.RequireName(), statement.RequireComment(), cancellationToken), cancellationToken);
}
