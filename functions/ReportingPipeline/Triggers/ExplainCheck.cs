using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Lets staff explain what a check has found; what they say is printed in the workbook's notes.</summary>
public sealed class ExplainCheck(ReportLookup reports, ReportDecisions decisions)
{
    private static readonly IReadOnlyDictionary<string, CheckKind> Checks = EnumText.All<CheckKind>();

    /// <summary>
    /// <c>POST /api/reports/{id}/explain</c> with <c>{name, check, comment}</c>;
    /// the id is a report's, or a period's for all of its recipients.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ExplainCheck))]
    [Consumes(typeof(CheckExplanation), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ReportView>(StatusCodes.Status200OK)]
    [ProducesResponseType<PeriodView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reports/{id}/explain")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<CheckExplanation>(request, explanation =>
        {
            var check = Fields.OneOf("check", explanation.Check, Checks);
            var (name, comment) = (Fields.Name(explanation.Name), Fields.Comment(explanation.Comment));
            return Decisions.AnswerAsync(
                reports, id, report => decisions.ExplainAsync(report, check, name, comment, cancellationToken), cancellationToken);
        }, cancellationToken);
}

/// <summary>What a person says to a check.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Check">Which check is explained.</param>
/// <param name="Comment">The explanation.</param>
[Example("""{"name": "Kari", "check": "openDaysWithoutVisits", "comment": "…"}""")]
public sealed record CheckExplanation(string? Name, string? Check, string? Comment);
