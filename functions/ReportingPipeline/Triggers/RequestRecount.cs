using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Has all visits counted anew now, as <see cref="RecountVisits"/> does every week.</summary>
public sealed class RequestRecount(CentresBlob centres, WorkQueues queues, ILogger<RequestRecount> logger)
{
    /// <summary><c>POST /api/recount</c> with <c>{name, centre?}</c>: 202 and where to see when it is done.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(RequestRecount))]
    [Consumes(typeof(RecountRequest), MediaTypeNames.Application.Json)]
    [ProducesResponseType<RecountView>(StatusCodes.Status202Accepted)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/recount")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<RecountRequest>(request, async asked =>
        {
            var (name, configured) = (Fields.Name(asked.Name), await centres.ReadAsync(cancellationToken));
            var centre = asked.Centre is null ? null : Fields.Centre(asked.Centre, configured).Id;
            var tasks = centre is null
                ? CentreTask.OfAll(CentreTaskKind.CountAnew, configured)
                : [new CentreTask(centre, CentreTaskKind.CountAnew)];
            foreach (var task in tasks) await queues.EnqueueAsync(task, cancellationToken);
            logger.LogInformation("{Name} had the visits of {Centre} counted anew", name, centre ?? "all centres");
            var centreIds = centre is null ? configured.Select(other => other.Id) : [centre];
            return Answers.Accepted(request, "/api/centres", new RecountView([.. centreIds]));
        }, cancellationToken);
}

/// <summary>That a person wants visits counted anew.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Centre">Of which centre; null for all.</param>
[Example("""{"name": "Kari", "centre": "sagatun"}""")]
public sealed record RecountRequest(string? Name, string? Centre = null);

/// <summary>Whose visits are counted anew; each centre's <c>dataAsOf</c> says when it is done.</summary>
/// <param name="Centres">The ids of the centres.</param>
public sealed record RecountView(IReadOnlyList<string> Centres);
