using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lets a person revoke a link, and with it every session that was begun by it.</summary>
public sealed class RevokeLink(LinksTable links, TimeProvider clock)
{
    /// <summary><c>POST /api/links/{id}/revoke</c> with <c>{name}</c>: 200 and the link as it then stands; 404 if there is none.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(RevokeLink))]
    [Consumes(typeof(Revocation), MediaTypeNames.Application.Json)]
    [ProducesResponseType<LinkView>(StatusCodes.Status200OK)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/links/{id}/revoke")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync<Revocation>(request, async revocation =>
        {
            var (name, now) = (Fields.Name(revocation.Name), clock.GetUtcNow());
            if (LinkId.TryParse(id) is not { } linkId || await links.FindAsync(linkId, cancellationToken) is not { } link)
            {
                return Problems.NotFound($"There is no link '{id}'; GET links lists them.");
            }

            if (link.RevokedAt is null)
            {
                await links.RevokeAsync(linkId, name, now, cancellationToken);
                link = link with { RevokedAt = now, RevokedBy = name };
            }

            return Results.Ok(LinkView.Of(link, now));
        }, cancellationToken);
}

/// <summary>That a person revokes a link; the text has yet to be checked.</summary>
/// <param name="Name">Who it is.</param>
[Example("""{"name": "Kari"}""")]
public sealed record Revocation(string? Name);
