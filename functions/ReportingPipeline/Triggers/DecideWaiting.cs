using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Does what a manager has pressed a button for on the page of what waits, and shows the page as it then is.</summary>
public sealed class DecideWaiting(CentresBlob centres, WaitingReports waiting)
{
    /// <summary>
    /// <c>POST /waiting</c> with a form that holds the <c>period</c>, an <c>action</c> (explain, approve or hold), a <c>name</c>, and
    /// explanations by check or a <c>comment</c>.
    /// </summary>
    [Needs(AccessKind.ManagerLink)]
    [Function(nameof(DecideWaiting))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "waiting")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var form = new FilledForm(await Requests.ReadFormAsync(request, cancellationToken));
        if (await centres.FindAsync(request.Link().Id.CentreId, cancellationToken) is not { } found)
        {
            return Problems.UnknownCall(request);
        }

        var period = (await waiting.ReadAsync(found, cancellationToken)).FirstOrDefault(period => period.Period.Key == form["period"]);
        var outcome = await DecisionForms.DecideAsync(waiting, period, form, signedIn: null, cancellationToken);
        var content = WaitingContents.Of(found, await waiting.ReadAsync(found, cancellationToken), OpenWaiting.Form);
        return await OpenWaiting.PageAsync(request, content with
        {
            Outcome = outcome is { } kind ? new DecisionOutcome(kind, period?.Period) : null,
            Periods = outcome.StaysOpen()
                ? [.. content.Periods.Select(shown => shown.Period == period?.Period ? Filled(shown, form) : shown)]
                : content.Periods,
        });
    }

    private static PeriodToDecide Filled(PeriodToDecide shown, FilledForm form) =>
        shown with { Input = DecisionForms.InputOf(form, shown.Checks) };
}
