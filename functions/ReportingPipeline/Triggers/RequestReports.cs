using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Asks for the report of a period to one recipient, or to all of them.</summary>
public sealed class RequestReports(CentresBlob centres, CollectedCountsReader counts, ReportDesk desk)
{
    /// <summary><c>POST /api/reports</c> with <c>{centre, period, municipality?}</c>: 202 and where to follow it, or 400 and what is accepted.</summary>
    [Function(nameof(RequestReports))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reports")] HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var order = await JsonSerializer.DeserializeAsync<ReportOrder>(request.Body, JsonSerializerOptions.Web, cancellationToken)
                ?? new ReportOrder(null, null, null);
            var centre = order.FindCentre(await centres.ReadAsync(cancellationToken));
            var collectedAt = await counts.ReadDataAsOfAsync(centre.Id, cancellationToken);
            var ids = order.FindReports(centre, collectedAt is null ? null : LocalTime.DateOf(collectedAt.Value));

            var reports = new List<Report>();
            foreach (var id in ids) reports.Add(await desk.RequestAsync(id, cancellationToken));

            return order.Municipality is null
                ? Results.Accepted($"{request.Path}/{ids[0].PeriodId}", PeriodView.Of(ids[0].PeriodId, reports))
                : Results.Accepted($"{request.Path}/{ids[0]}", ReportView.Of(reports[0]));
        }
        catch (ReportOrderException wrong)
        {
            return Problems.BadRequest(wrong.Field, wrong.Message);
        }
        catch (JsonException)
        {
            return Problems.BadRequest("body", "The body must be a JSON object such as {\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"hamar\"}.");
        }
    }
}
