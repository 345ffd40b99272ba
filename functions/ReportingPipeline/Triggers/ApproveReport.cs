using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Lets a person release reports before they approve themselves, or that somebody has held back.</summary>
public sealed class ApproveReport(ReportLookup reports, ReportDecisions decisions)
{
    /// <summary>
    /// <c>POST /api/reports/{id}/approve</c> with <c>{name, comment?}</c>;
    /// the id is a report's, or a period's for all of its recipients.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ApproveReport))]
    [Consumes(typeof(Approval), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ReportView>(StatusCodes.Status200OK)]
    [ProducesResponseType<PeriodView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reports/{id}/approve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<Approval>(request, approval =>
        {
            var (name, comment) = (Fields.Name(approval.Name), Fields.OptionalComment(approval.Comment));
            return Decisions.AnswerAsync(
                reports, id, report => decisions.ApproveAsync(report, name, comment, cancellationToken), cancellationToken);
        }, cancellationToken);
}

/// <summary>That a person decisions a report.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Comment">Why.</param>
[Example("""{"name": "Kari", "comment": "…"}""")]
public sealed record Approval(string? Name, string? Comment = null);
