using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Lets a person release reports before they approve themselves, or that somebody has held back.</summary>
public sealed class ApproveReport(ReportLookup reports, ReportReleases releases)
{
    /// <summary><c>POST /api/reports/{id}/approve</c> with <c>{name, comment?}</c>; the id is a report's, or a period's for all of its recipients.</summary>
    [Function(nameof(ApproveReport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reports/{id}/approve")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        Requests.ChangeAsync(request, reports, id, (statement, report) =>
            releases.ApproveAsync(report, statement.RequireName(), statement.OptionalComment(), cancellationToken), cancellationToken);
}
