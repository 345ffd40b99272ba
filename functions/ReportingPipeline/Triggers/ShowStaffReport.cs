using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff one report of their centre, with nothing hidden.</summary>
public sealed class ShowStaffReport(CentresBlob centres, StaffReports reports)
{
    /// <summary>
    /// <c>GET /staff/reports/{id}</c>: its checks, its figures beside those of the year before, its deliveries and its history.
    /// </summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowStaffReport))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/reports/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        ReportId.TryParse(id) is { } report
        && await centres.FindAsync(report.CentreId, cancellationToken) is { } centre
        && await reports.FindAsync(centre, report, cancellationToken) is { } content
            ? await PageAnswers.OfStaffAsync(request, centre.Id, content)
            : Problems.UnknownCall(request);
}
