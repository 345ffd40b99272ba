using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists the released versions of a report.</summary>
public sealed class ListVersions(ReportLookup reports, LedgerTable ledger)
{
    /// <summary>
    /// <c>GET /api/reports/{id}/versions</c>: each released version with its files, the first one first; 404 if there is no report.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListVersions))]
    [ProducesResponseType<IReadOnlyList<VersionView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/versions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var found = await reports.FindAsync(id, cancellationToken);
        if (found is not [{ } latest] || latest.Id.Report.PeriodId == id) return Problems.NotOneReport(id, found);

        var revisions = await ledger.ReadAsync(latest.Id.Report, cancellationToken);
        return Results.Ok(revisions.Where(revision => revision.Release is not null).Select(VersionView.Of));
    }
}

/// <summary>A released version of a report.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="ReleasedAt">When it was released.</param>
/// <param name="ReleasedBy">Who released it; <c>system</c> for the system itself.</param>
/// <param name="DataAsOf">What was registered before this instant is counted in it, as far as it was taken up.</param>
/// <param name="Sha256">The SHA-256 of its workbook.</param>
/// <param name="Files">Where its files are.</param>
public sealed record VersionView(
    int Version, DateTimeOffset ReleasedAt, string ReleasedBy, DateTimeOffset DataAsOf, string Sha256, VersionFiles Files)
{
    /// <summary>Shows a released revision.</summary>
    public static VersionView Of(LedgerEntry entry) => new(
        entry.Id.Revision,
        entry.Approval!.At,
        entry.Approval.Name,
        entry.Release!.DataAsOf,
        entry.Release.Sha256,
        VersionFiles.Of(entry.Id));
}

/// <summary>The addresses of a version's files.</summary>
/// <param name="Workbook">The workbook.</param>
/// <param name="Pdf">Its pages as a PDF.</param>
/// <param name="Tables">Its tables as CSV files in a zip.</param>
/// <param name="Data">All of it as JSON.</param>
public sealed record VersionFiles(string Workbook, string Pdf, string Tables, string Data)
{
    /// <summary>The files of a revision.</summary>
    public static VersionFiles Of(RevisionId id) =>
        new($"/api/reports/{id}/workbook", $"/api/reports/{id}/pdf", $"/api/reports/{id}/tables", $"/api/reports/{id}/data");
}
