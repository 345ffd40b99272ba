using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;

namespace ReportingPipeline.Triggers;

/// <summary>Hands the workbook to a recipient who has pressed the button behind a link, and records it.</summary>
public sealed class DownloadDelivery(DeliveryOutcomes deliveries)
{
    /// <summary>
    /// <c>POST /api/deliveries/{id}/workbook</c> with a form that holds the link's <c>key</c>: the file, and the delivery counts as
    /// downloaded.
    /// </summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(DownloadDelivery))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/deliveries/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        var form = await Requests.ReadFormAsync(request, cancellationToken);
        return OutboxId.TryParse(id) is { } delivery
            && await deliveries.DownloadAsync(delivery, form("key") ?? "", cancellationToken) is { } file
            ? Answers.File(file.File, file.Bytes)
            : await OpenWaiting.LinkEndedAsync(request);
    }
}
