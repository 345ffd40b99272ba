using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Says what is owed, and whether it has arrived.</summary>
public sealed class GetOwed(CentresBlob centres, OwedPeriods periods)
{
    /// <summary><c>GET /api/owed</c>, of one centre with <c>?centre=</c>: each period with a summary and its reports.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetOwed))]
    [Query("centre?")]
    [ProducesResponseType<IReadOnlyList<OwedView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/owed")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var chosen = Filters.Centres(request, await centres.ReadAsync(cancellationToken));
        var owed = new List<PeriodStatus>();
        foreach (var centre in chosen) owed.AddRange(await periods.ReadAsync(centre, cancellationToken));
        return Results.Ok(owed.Select(OwedView.Of));
    }
}

/// <summary>What a centre owes for a period, as it is shown over HTTP.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The period's id, with a hyphen for a slash.</param>
/// <param name="Summary">All of it in a sentence.</param>
/// <param name="Reports">Each report.</param>
public sealed record OwedView(string Centre, string Period, string Summary, IReadOnlyList<OwedReportView> Reports)
{
    /// <summary>Shows a period.</summary>
    public static OwedView Of(PeriodStatus period) => new(
        period.CentreId, period.PeriodKey, period.Summary,
        [
            .. period.Reports.Select(report => new OwedReportView(
                report.Report.ToString(), report.Entry?.Id.Revision, StatusText.Of(report.Status, report.Entry), report.Entry?.LastError)),
        ]);
}

/// <summary>A report that is owed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The latest revision; null until it is in the ledger.</param>
/// <param name="Status">What it waits for, in words.</param>
/// <param name="LastError">What went wrong the last time.</param>
public sealed record OwedReportView(string Id, int? Revision, string Status, string? LastError);
