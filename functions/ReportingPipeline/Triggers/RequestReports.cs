using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Asks for the report of a period to one recipient, or to all of them; for previews if it has not ended.</summary>
public sealed class RequestReports(CentresBlob centres, ReportRequests requests, ReportLookup lookup, TimeProvider clock)
{
    /// <summary>
    /// <c>POST /api/reports</c> with <c>{centre, period, municipality?, name?}</c>: 202 and where to follow it,
    /// 400 and what is accepted, or 409 if the visits are deleted.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(RequestReports))]
    [Consumes(typeof(ReportRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ReportView>(StatusCodes.Status202Accepted)]
    [ProducesResponseType<PeriodView>(StatusCodes.Status202Accepted)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reports")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<ReportRequest>(request, async asked =>
        {
            var centre = asked.FindCentre(await centres.ReadAsync(cancellationToken));
            var (reports, arePreviews) = asked.FindReports(centre, LocalTime.DateOf(clock.GetUtcNow()));
            var name = asked.Name is null ? "somebody" : Fields.Name(asked.Name);
            await requests.RefuseDeletedAsync(centre, reports, cancellationToken);
            var entries = arePreviews
                ? await requests.PreviewAsync(reports, name, cancellationToken)
                : await requests.RequestAsync(reports, name, cancellationToken);
            return Answers.Accepted(
                request,
                asked.Municipality is null ? reports[0].PeriodId : reports[0].ToString(),
                await lookup.MarkAsync(entries, cancellationToken));
        }, cancellationToken);
}
