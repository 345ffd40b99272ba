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

/// <summary>Corrects one visit that was imported.</summary>
public sealed class CorrectRegistration(
    CentresBlob centres, VisitCorrections corrections, TimeProvider clock, ILogger<CorrectRegistration> logger)
{
    /// <summary>
    /// <c>POST /api/registrations/correct</c> with <c>{name, centre, date, kind, id?, municipality?, newDate?, newKind?, newId?,
    /// newMunicipality?}</c>, where new fields that are left out stay as they are: 200 and whether it was changed; 404 if there is no
    /// such visit, or 409 if it is another system's, or cancelled.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(CorrectRegistration))]
    [Consumes(typeof(VisitToCorrect), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ChangedVisitView>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/registrations/correct")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<VisitToCorrect>(request, async asked =>
        {
            var name = Fields.Name(asked.Name);
            var centre = Fields.Centre(asked.Centre, await centres.ReadAsync(cancellationToken));
            var now = clock.GetUtcNow();
            var visit = VisitRequest.Read(centre, now, asked.Date, asked.Kind, asked.Id, asked.Municipality);

            // What is wrong is said whether or not there is such a visit.
            _ = Correct(municipality: null);
            var isChanged = await corrections.CorrectAsync(centre, visit, Correct, cancellationToken);
            if (isChanged == true) logger.LogInformation("{Name} corrected a visit of {Centre}", name, centre.Id);
            return VisitRequest.Answer(centre, isChanged);

            RegistrationLine Correct(string? municipality) => VisitRequest.Read(
                centre,
                now,
                asked.NewDate ?? asked.Date,
                asked.NewKind ?? asked.Kind,
                asked.NewId ?? asked.Id,
                asked.NewMunicipality ?? municipality,
                prefix: "new");
        }, cancellationToken);
}

/// <summary>Which visit shall be corrected, and how.</summary>
/// <param name="Name">Who wants it.</param>
/// <param name="Centre">The centre's id.</param>
/// <param name="Date">The day that it was registered for.</param>
/// <param name="Kind">user or other.</param>
/// <param name="Id">The user's id, which is never stored or logged; null if unknown.</param>
/// <param name="Municipality">The code of the municipality, by which visits without an id are found; null if unknown.</param>
/// <param name="NewDate">The day that it was; null if that is right.</param>
/// <param name="NewKind">user or other; null if that is right.</param>
/// <param name="NewId">The user's id; empty if unknown, null if that is right.</param>
/// <param name="NewMunicipality">The code of the municipality; empty if unknown, null if that is right.</param>
[Example("""{"name": "Kari", "centre": "sagatun", "date": "2020-03-11", "kind": "user", "id": "…", "newMunicipality": "3403"}""")]
public sealed record VisitToCorrect(
    string? Name,
    string? Centre,
    string? Date,
    string? Kind,
    string? Id = null,
    string? Municipality = null,
    string? NewDate = null,
    string? NewKind = null,
    string? NewId = null,
    string? NewMunicipality = null);
