using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Withdraws one visit that was imported.</summary>
public sealed class CancelRegistration(
    CentresBlob centres, VisitCorrections corrections, TimeProvider clock, ILogger<CancelRegistration> logger)
{
    /// <summary>
    /// <c>POST /api/registrations/cancel</c> with <c>{name, centre, date, kind, id?, municipality?}</c>: 200 and whether it was changed;
    /// 404 if there is no such visit, or 409 if it is another system's.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(CancelRegistration))]
    [Consumes(typeof(VisitToCancel), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ChangedVisitView>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/registrations/cancel")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<VisitToCancel>(request, async asked =>
        {
            var name = Fields.Name(asked.Name);
            var centre = Fields.Centre(asked.Centre, await centres.ReadAsync(cancellationToken));
            var visit = VisitRequest.Read(centre, clock.GetUtcNow(), asked.Date, asked.Kind, asked.Id, asked.Municipality);
            var isChanged = await corrections.CancelAsync(centre, visit, cancellationToken);
            if (isChanged == true) logger.LogInformation("{Name} cancelled a visit of {Centre}", name, centre.Id);
            return VisitRequest.Answer(centre, isChanged);
        }, cancellationToken);
}

/// <summary>Which visit shall be withdrawn.</summary>
/// <param name="Name">Who wants it.</param>
/// <param name="Centre">The centre's id.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">user or other.</param>
/// <param name="Id">The user's id, which is never stored or logged; null if unknown.</param>
/// <param name="Municipality">The code of the municipality, by which visits without an id are found; null if unknown.</param>
[Example("""{"name": "Kari", "centre": "sagatun", "date": "2020-03-11", "kind": "user", "id": "…"}""")]
public sealed record VisitToCancel(
    string? Name, string? Centre, string? Date, string? Kind, string? Id = null, string? Municipality = null);
