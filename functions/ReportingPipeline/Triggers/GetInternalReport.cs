using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Says how far a report has come, and what its checks found with the figures, to the centre's own staff.</summary>
public sealed class GetInternalReport(ReportLookup reports)
{
    /// <summary>
    /// <c>GET /api/internal/reports/{id}</c>, where the id is a report's, a revision's or a period's;
    /// the answer may not be stored.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetInternalReport))]
    [ProducesResponseType<ReportView>(StatusCodes.Status200OK)]
    [ProducesResponseType<PeriodView>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/internal/reports/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        return Answers.Internal(id, await reports.FindAsync(id, cancellationToken)) ?? Problems.UnknownReport(id);
    }
}
