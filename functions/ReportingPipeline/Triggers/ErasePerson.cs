using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Erases one person; figures that have been published or frozen stay as they are.</summary>
public sealed class ErasePerson(CentresBlob centres, PersonSearch search, PersonErasure erasure, TimeProvider clock)
{
    /// <summary>
    /// <c>POST /api/persons/erase</c> with <c>{id, centre?, name, dryRun?}</c>: 200 and what went;
    /// with anything but <c>dryRun: false</c>, what would go.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ErasePerson))]
    [Consumes(typeof(ErasureRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<ErasureView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/persons/erase")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<ErasureRequest>(request, async asked =>
        {
            var (id, name) = (Fields.Id(asked.Id), Fields.Name(asked.Name));
            var centre = asked.Centre is null ? null : Fields.Centre(asked.Centre, await centres.ReadAsync(cancellationToken));
            var dryRun = asked.DryRun ?? true;
            var went = dryRun
                ? Erasure.Of(await search.FindAsync(id, centre?.Id, cancellationToken), name, clock.GetUtcNow())
                : await erasure.EraseAsync(id, centre?.Id, name, cancellationToken);
            return Results.Ok(new ErasureView(dryRun, went));
        }, cancellationToken);
}

/// <summary>Who shall be erased.</summary>
/// <param name="Id">The person's id, which is never stored or logged.</param>
/// <param name="Name">Who orders it.</param>
/// <param name="Centre">In which centre; null for all.</param>
/// <param name="DryRun">False to erase; null and true only say what would go.</param>
[Example("""{"id": "…", "centre": "sagatun", "name": "Kari", "dryRun": true}""")]
public sealed record ErasureRequest(string? Id, string? Name, string? Centre = null, bool? DryRun = null);

/// <summary>What an erasure did, or would do.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Erasure">What went, or would go.</param>
public sealed record ErasureView(bool DryRun, Erasure Erasure);
