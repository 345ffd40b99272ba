using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Tells everything that happened to a report: who did what, and when.</summary>
public sealed class GetReportHistory(ReportLookup reports, LedgerTable ledger)
{
    /// <summary>
    /// <c>GET /api/reports/{id}/history</c>: the events of all revisions, in order;
    /// with the id of a revision, those of that one.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetReportHistory))]
    [ProducesResponseType<IReadOnlyList<EventView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/history")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var revision = RevisionId.TryParse(id);
        if ((revision?.Report ?? ReportId.TryParse(id)) is not { } report)
        {
            return Problems.NotOneReport(id, await reports.FindAsync(id, cancellationToken));
        }

        var history = await ledger.ReadHistoryAsync(report, cancellationToken);
        var asked = history.Where(happened => revision is null || happened.Revision == revision.Revision).Select(EventView.Of).ToList();
        return asked.Count > 0 ? Results.Ok(asked) : Problems.UnknownReport(id);
    }
}

/// <summary>Something that happened, as it is shown over HTTP.</summary>
/// <param name="At">When.</param>
/// <param name="Revision">To which revision.</param>
/// <param name="Who">Whose doing it was; <c>system</c> for the system's own.</param>
/// <param name="What">What happened, in plain words.</param>
/// <param name="State">The state that it led to.</param>
public sealed record EventView(DateTimeOffset At, int Revision, string Who, string What, ReportState State)
{
    /// <summary>Shows an event.</summary>
    public static EventView Of(HistoryEvent happened) =>
        new(happened.At, happened.Revision, happened.Who, happened.What, happened.State);
}
