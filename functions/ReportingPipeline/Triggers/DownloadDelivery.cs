using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Delivery;

namespace ReportingPipeline.Triggers;

/// <summary>Hands the workbook to a recipient who has pressed the button behind a link, and records it.</summary>
public sealed class DownloadDelivery(DeliveryOutcomes deliveries)
{
    /// <summary>
    /// <c>POST /api/deliveries/{id}/workbook</c> with a form that holds the link's <c>key</c>: the file, and the delivery counts as
    /// downloaded.
    /// </summary>
    [Function(nameof(DownloadDelivery))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "deliveries/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        return OutboxId.TryParse(id) is { } delivery
            && await deliveries.DownloadAsync(delivery, await KeyAsync(request, cancellationToken), cancellationToken) is { } file
            ? Answers.File(file.File, file.Bytes)
            : Problems.InvalidLink();
    }

    // What is no form holds no key.
    private static async Task<string> KeyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasFormContentType ? (await request.ReadFormAsync(cancellationToken))["key"].ToString() : "";
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return "";
        }
    }
}
