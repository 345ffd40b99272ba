using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Says how far a report has come, or all reports of a period.</summary>
public sealed class GetReport(ReportLookup reports)
{
    /// <summary><c>GET /api/reports/{id}</c>, where the id is a report's, a revision's or a period's.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetReport))]
    [ProducesResponseType<ReportView>(StatusCodes.Status200OK)]
    [ProducesResponseType<PeriodView>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Answers.Of(id, await reports.FindAsync(id, cancellationToken)) ?? Problems.UnknownReport(id);
}
