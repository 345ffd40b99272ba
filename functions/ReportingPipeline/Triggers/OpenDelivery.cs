using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Recipients;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Opens the link that a recipient was sent, which changes nothing, since mail scanners open links as well. It needs no function
/// key: it holds a key of its own that nobody can guess.
/// </summary>
public sealed class OpenDelivery(DeliveryOutcomes deliveries, CentresBlob centres)
{
    /// <summary>
    /// <c>GET /api/deliveries/{id}/workbook?key=…</c>: a page that says which report it is, with a button that downloads it.
    /// </summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(OpenDelivery))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/deliveries/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var key = request.Query["key"].ToString();
        return OutboxId.TryParse(id) is { } delivery && await deliveries.FindAsync(delivery, key, cancellationToken) is { } report
            ? await PageAsync(request, report, key, cancellationToken)
            : await OpenWaiting.LinkEndedAsync(request);
    }

    private async Task<IResult> PageAsync(HttpRequest request, LedgerEntry report, string key, CancellationToken cancellationToken)
    {
        var button = new FormTarget("workbook", new HiddenField("key", key));
        try
        {
            var configured = await centres.ReadAsync(cancellationToken);
            if (configured.FirstOrDefault(centre => centre.Id == report.Id.Report.CentreId) is { } centre
                && centre.Municipalities.Any(municipality => municipality.Id == report.Id.Report.MunicipalityId))
            {
                var municipality = report.Id.Report.MunicipalityId;
                var sent = new SentReport(
                    centre.Name,
                    centre.Municipality(municipality).Name,
                    centre.Calendar.Parse(report.Id.Report.PeriodKey),
                    report.Id.Revision);
                return await PageAnswers.OfAsync(
                    request, new OpenContent(sent, button), new PageFrame(centre.LanguageOf(municipality)));
            }
        }
        catch (ConfigurationException)
        {
            // A report that has been sent can be had all the same.
        }

        return await PageAnswers.OfAsync(request, new OpenContent(Report: null, button), new PageFrame(Language.Bokmal));
    }
}
