using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists the links that were sent by e-mail, without what opens them.</summary>
public sealed class ListLinks(CentresBlob centres, LinksTable links, TimeProvider clock)
{
    /// <summary><c>GET /api/links?centre=&amp;limit=&amp;after=</c>: a part of the list.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListLinks))]
    [Query("centre?", "limit?", "after?")]
    [ProducesResponseType<Page<LinkView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/links")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var chosen = Filters.Centres(request, await centres.ReadAsync(cancellationToken));
        var paging = Paging.Of(request);
        var listed = ReadAsync(chosen, paging, cancellationToken);
        return Results.Ok(await paging.TakeAsync(request, listed, link => link.Id, cancellationToken));
    }

    private async IAsyncEnumerable<LinkView> ReadAsync(
        IEnumerable<Centre> chosen, Paging paging, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (centreId, prefix) in ReportId.InOrder(chosen.Select(centre => centre.Id)))
        {
            if (!paging.HasAny(prefix)) continue;

            await foreach (var link in links.ReadAsync(centreId, cancellationToken))
            {
                if (paging.Has(link.Id.ToString())) yield return LinkView.Of(link, clock.GetUtcNow());
            }
        }
    }
}

/// <summary>A link that was sent by e-mail.</summary>
/// <param name="Id">The id under which it can be revoked, which opens nothing.</param>
/// <param name="Centre">The centre that it leads to.</param>
/// <param name="Municipality">The municipality whose reports it opens; null if it is of the centre's managers.</param>
/// <param name="Delivery">The delivery that it was sent for; null if it is of the centre's managers.</param>
/// <param name="SentTo">The address that it was sent to.</param>
/// <param name="Works">Whether it works.</param>
/// <param name="CreatedAt">Since when it works.</param>
/// <param name="ExpiresAt">From when on it works no more.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="RevokedBy">Who has revoked it.</param>
/// <param name="OpenedAt">When it was last opened by a person.</param>
public sealed record LinkView(
    string Id,
    string Centre,
    string? Municipality,
    string? Delivery,
    string SentTo,
    bool Works,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    string? RevokedBy,
    DateTimeOffset? OpenedAt)
{
    /// <summary>Shows a link.</summary>
    public static LinkView Of(SentLink link, DateTimeOffset now) => new(
        link.Id.ToString(), link.Id.CentreId, link.MunicipalityId, link.Delivery, link.SentTo, link.Works(now),
        link.CreatedAt, link.ExpiresAt, link.RevokedAt, link.RevokedBy, link.OpenedAt);
}
