using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists the deliveries of all revisions of all reports.</summary>
public sealed class ListDeliveries(CentresBlob centres, LedgerTable ledger)
{
    /// <summary><c>GET /api/deliveries?centre=&amp;state=&amp;limit=&amp;after=</c>: a part of the list.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListDeliveries))]
    [Query("centre?", "state?", "limit?", "after?")]
    [ProducesResponseType<Page<DeliveryView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/deliveries")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var chosen = Filters.Centres(request, await centres.ReadAsync(cancellationToken));
        var paging = Paging.Of(request);
        var deliveries = ReadAsync(chosen, paging, Filters.State<OutboxState>(request), cancellationToken);
        return Results.Ok(await paging.TakeAsync(request, deliveries, delivery => delivery.Id, cancellationToken));
    }

    private async IAsyncEnumerable<DeliveryView> ReadAsync(
        IEnumerable<Centre> chosen, Paging paging, OutboxState? state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (centreId, prefix) in ReportId.InOrder(chosen.Select(centre => centre.Id)))
        {
            if (!paging.HasAny(prefix)) continue;

            var wanted = from entry in await ledger.ReadAsync(centreId, cancellationToken)
                         from row in entry.Outbox
                         where state is null || row.State == state
                         let id = new OutboxId(entry.Id, row.Key)
                         where paging.Has(id.ToString())
                         select DeliveryView.Of(id, row);
            foreach (var delivery in wanted.OrderBy(delivery => delivery.Id, StringComparer.Ordinal)) yield return delivery;
        }
    }
}
