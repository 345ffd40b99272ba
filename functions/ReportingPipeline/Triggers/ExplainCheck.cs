using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Lets staff explain what a check has found; what they say is printed in the workbook's notes.</summary>
public sealed class ExplainCheck(ReportLookup reports, ReportReleases releases)
{
    private static readonly Dictionary<string, CheckKind> Checks = Enum.GetValues<CheckKind>().ToDictionary(ReportView.Word);

    /// <summary><c>POST /api/reports/{id}/explain</c> with <c>{name, check, comment}</c>; the id is a report's, or a period's for all of its recipients.</summary>
    [Function(nameof(ExplainCheck))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reports/{id}/explain")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        Requests.ChangeAsync(request, reports, id, (statement, report) =>
        {
            var check = Statement.RequireWord("check", statement.Check, Checks);
            return releases.ExplainAsync(report, check, statement.RequireName(), statement.RequireComment(), cancellationToken);
        }, cancellationToken);
}
