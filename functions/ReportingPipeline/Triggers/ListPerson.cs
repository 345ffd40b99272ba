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

/// <summary>Lists what is stored of one person who asks for access to it.</summary>
public sealed class ListPerson(CentresBlob centres, PersonSearch search, ILogger<ListPerson> logger)
{
    /// <summary><c>POST /api/persons/list</c> with <c>{id, centre?, name}</c>: 200 and every place that holds rows of the person; the
    /// answer may not be stored.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListPerson))]
    [Consumes(typeof(PersonRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<PersonView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/persons/list")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<PersonRequest>(request, async asked =>
        {
            Answers.ForbidStoring(request);
            var (id, name) = (Fields.Id(asked.Id), Fields.Name(asked.Name));
            var centre = asked.Centre is null ? null : Fields.Centre(asked.Centre, await centres.ReadAsync(cancellationToken));
            var found = await search.FindAsync(id, centre?.Id, cancellationToken);
            logger.LogInformation("{Who} had the rows of a person listed", name);
            return Results.Ok(PersonView.Of(found));
        }, cancellationToken);
}

/// <summary>Whose rows are wanted.</summary>
/// <param name="Id">The person's id, which is never stored or logged.</param>
/// <param name="Name">Who asks.</param>
/// <param name="Centre">In which centre; null for all.</param>
[Example("""{"id": "…", "centre": "sagatun", "name": "Kari"}""")]
public sealed record PersonRequest(string? Id, string? Name, string? Centre = null);
