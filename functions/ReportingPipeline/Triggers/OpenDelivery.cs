using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Delivery;

namespace ReportingPipeline.Triggers;

/// <summary>Opens the link that a recipient was sent. It needs no function key: it holds a key of its own that nobody can guess.</summary>
public sealed class OpenDelivery(DeliveryOutcomes deliveries)
{
    /// <summary><c>GET /api/deliveries/{id}/workbook?key=…</c>: the file, and the delivery counts as downloaded.</summary>
    [Function(nameof(OpenDelivery))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "deliveries/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        OutboxId.TryParse(id) is { } delivery
            && await deliveries.OpenAsync(delivery, request.Query["key"].ToString(), cancellationToken) is { } opened
            ? Answers.File(opened.File, opened.Bytes)
            : Problems.NotFound("Lenken er ikke gyldig. Kontroller at hele lenken fra e-posten er med, eller be senteret om en ny.");
}
