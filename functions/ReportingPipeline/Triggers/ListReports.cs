using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists the reports of the ledger, the latest revision of each.</summary>
public sealed class ListReports(CentresBlob centres, LedgerTable ledger, ReportLookup lookup)
{
    /// <summary>
    /// <c>GET /api/reports?centre=&amp;period=&amp;municipality=&amp;state=&amp;limit=&amp;after=</c>: a part of the list.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListReports))]
    [Query("centre?", "period?", "municipality?", "state?", "limit?", "after?")]
    [ProducesResponseType<Page<ReportView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var chosen = Filters.Centres(request, await centres.ReadAsync(cancellationToken));
        var paging = Paging.Of(request);
        var period = Filters.Period(request, chosen);
        var municipality = Filters.Municipality(request, chosen);
        var state = Filters.State<ReportState>(request);
        var reports = ReadAsync(chosen, paging, IsWanted, cancellationToken);
        return Results.Ok(await paging.TakeAsync(request, reports, report => report.Id, cancellationToken));

        bool IsWanted(LedgerEntry entry) =>
            (period is null || entry.Id.Report.PeriodKey == period)
            && (municipality is null || entry.Id.Report.MunicipalityId == municipality)
            && (state is null || entry.State == state);
    }

    private async IAsyncEnumerable<ReportView> ReadAsync(
        IEnumerable<Centre> chosen,
        Paging paging,
        Func<LedgerEntry, bool> isWanted,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (centreId, prefix) in ReportId.InOrder(chosen.Select(centre => centre.Id)))
        {
            if (!paging.HasAny(prefix)) continue;

            var wanted = LatestRevisions.Of(await ledger.ReadAsync(centreId, cancellationToken))
                .Where(entry => isWanted(entry) && paging.Has(entry.Id.Report.ToString()))
                .OrderBy(entry => entry.Id.Report.ToString(), StringComparer.Ordinal)
                .Take(paging.Limit + 1)
                .ToList();
            foreach (var entry in await lookup.MarkAsync(wanted, cancellationToken)) yield return ReportView.Of(entry);
        }
    }
}
