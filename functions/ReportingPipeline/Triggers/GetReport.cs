using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Says how far a report has come, or all reports of a period.</summary>
public sealed class GetReport(ReportsTable reports)
{
    /// <summary><c>GET /api/reports/{id}</c>, where the id is a report's or, without the municipality, a period's.</summary>
    [Function(nameof(GetReport))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reports/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (ReportId.TryParse(id) is { } reportId)
        {
            return await reports.FindAsync(reportId, cancellationToken) is { } report ? Results.Ok(ReportView.Of(report)) : Problems.NotFound(Unknown(id));
        }

        var ofPeriod = (await reports.ReadAllAsync(id.Split('_')[0], cancellationToken)).Where(report => report.Id.PeriodId == id).ToList();
        return ofPeriod.Count > 0 ? Results.Ok(PeriodView.Of(id, ofPeriod)) : Problems.NotFound(Unknown(id));
    }

    internal static string Unknown(string id) =>
        $"Nobody has asked for a report '{id}'. Ask with POST reports; an id looks like sagatun_2019-H2_hamar, or sagatun_2019-H2 for all recipients.";
}
