using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Does what staff have pressed a button for on the page of a report, in their name, and shows the page as it then is.</summary>
public sealed class DecideStaffReport(CentresBlob centres, StaffReports reports, WaitingReports waiting, DeliveryOutcomes deliveries)
{
    private const string State = "state";
    private const string Comment = "comment";

    /// <summary>
    /// <c>POST /staff/reports/{id}</c> with a form that holds an <c>action</c>: explain with explanations by check, approve, or hold with a
    /// <c>comment</c>; or settle, with a <c>delivery</c> of the report, its <c>state</c>, and a <c>comment</c>.
    /// </summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(DecideStaffReport))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/reports/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var form = new FilledForm(await Requests.ReadFormAsync(request, cancellationToken));
        var name = Fields.Name(request.Caller().Name);
        if (ReportId.TryParse(id) is not { } report || await centres.FindAsync(report.CentreId, cancellationToken) is not { } centre)
        {
            return Problems.UnknownCall(request);
        }

        var shown = form["action"] == "settle"
            ? await SettleAsync(centre, report, name, form, cancellationToken)
            : await DecideAsync(centre, report, name, form, cancellationToken);
        return shown is null ? Problems.UnknownCall(request) : await PageAnswers.OfStaffAsync(request, centre.Id, shown);
    }

    private async Task<StaffReportContent?> DecideAsync(
        Centre centre, ReportId report, string name, FilledForm form, CancellationToken cancellationToken)
    {
        var period = await waiting.FindAsync(centre, report, cancellationToken);
        var outcome = await DecisionForms.DecideAsync(waiting, period, form, name, cancellationToken);
        return await reports.FindAsync(centre, report, cancellationToken) is { } shown
            ? shown with
            {
                Outcome = outcome,
                Input = outcome.StaysOpen() ? DecisionForms.InputOf(form, shown.ToExplain) : FormInput.Empty,
            }
            : null;
    }

    // Null if the report has no such delivery.
    private async Task<StaffReportContent?> SettleAsync(
        Centre centre, ReportId report, string name, FilledForm form, CancellationToken cancellationToken)
    {
        if (OutboxId.TryParse(form["delivery"] ?? "") is not { } delivery
            || delivery.Revision.Report != report
            || await deliveries.FindAsync(delivery, cancellationToken) is not { } row)
        {
            return null;
        }

        var outcome = await SettleAsync(delivery, row, name, form, cancellationToken);
        return await reports.FindAsync(centre, report, cancellationToken) is { } shown
            ? shown with
            {
                Outcome = outcome,
                Deliveries =
                [
                    .. shown.Deliveries.Select(other => other.Id == $"{delivery}" && outcome.StaysOpen()
                        ? other with { Input = form.Input(State, Comment) }
                        : other),
                ],
            }
            : null;
    }

    private async Task<DecisionOutcomeKind?> SettleAsync(
        OutboxId delivery, OutboxRow row, string name, FilledForm form, CancellationToken cancellationToken)
    {
        var settle = Fields.OneOf(State, form[State], SettleDelivery.States);
        var comment = row.NeedsReason(EnumText.All<OutboxState>()[form[State]!])
            ? form.Comment(Comment, FieldErrorKind.ReasonToSendMissing)
            : form.OptionalComment(Comment);
        if (!form.IsRight) return null;

        return await DecisionForms.OrNotNowAsync(async () =>
        {
            await settle(deliveries, delivery, name, comment, cancellationToken);
            return DecisionOutcomeKind.Settled;
        });
    }
}
