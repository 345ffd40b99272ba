using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out a workbook over several centres, of what their reports have told.</summary>
public sealed class DownloadOverview(CentresBlob centres, OverviewWorkbooks workbooks, TimeProvider clock)
{
    /// <summary>
    /// <c>GET /api/overviews/{id}/{period}/workbook</c>: a file that is written for this answer; 404 and the ids that there are,
    /// 400 and what periods look like, or 409 for a period that has not ended.
    /// </summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadOverview))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportWorkbook.ContentType)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/overviews/{id}/{period}/workbook")] HttpRequest request,
        string id, string period, CancellationToken cancellationToken)
    {
        var overviews = await centres.ReadOverviewsAsync(cancellationToken);
        if (overviews.FirstOrDefault(overview => overview.Id == id) is not { } overview) return Problems.UnknownOverview(id, overviews);

        var asked = new OverviewRequest(period).FindPeriod(overview, LocalTime.DateOf(clock.GetUtcNow()));
        return Answers.Overview(overview, asked, await workbooks.WriteAsync(overview, asked, cancellationToken));
    }
}
