using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Lets a person hold reports back, until a person approves them.</summary>
public sealed class HoldReport(ReportLookup reports, ReportDecisions decisions)
{
    /// <summary>
    /// <c>POST /api/reports/{id}/hold</c> with <c>{name, comment}</c>;
    /// the id is a report's, or a period's for all of its recipients.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(HoldReport))]
    [Consumes(typeof(Hold), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ReportView>(StatusCodes.Status200OK)]
    [ProducesResponseType<PeriodView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reports/{id}/hold")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<Hold>(request, hold =>
        {
            var (name, comment) = (Fields.Name(hold.Name), Fields.Comment(hold.Comment));
            return Decisions.AnswerAsync(
                reports, id, report => decisions.HoldAsync(report, name, comment, cancellationToken), cancellationToken);
        }, cancellationToken);
}

/// <summary>That a person holds a report back.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Comment">Why.</param>
[Example("""{"name": "Kari", "comment": "…"}""")]
public sealed record Hold(string? Name, string? Comment);
