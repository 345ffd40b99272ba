using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Pages.Layout;
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
        var form = await Requests.ReadFormAsync(request, cancellationToken);
        if (await centres.FindAsync(request.Link().Id.CentreId, cancellationToken) is not { } found)
        {
            return Problems.UnknownCall(request);
        }

        var period = (await waiting.ReadAsync(found, cancellationToken)).FirstOrDefault(period => period.Period.Key == form("period"));
        var (outcome, error) = period is null
            ? (new DecisionOutcome(DecisionOutcomeKind.NothingWaits), null)
            : await DecideAsync(period, form, cancellationToken);
        var content = WaitingContents.Of(found, await waiting.ReadAsync(found, cancellationToken), OpenWaiting.Form);
        return await OpenWaiting.PageAsync(request, content with
        {
            Outcome = outcome,
            Periods = outcome is { Kind: not DecisionOutcomeKind.NotNow }
                ? content.Periods
                : [.. content.Periods.Select(shown => shown.Period == period!.Period ? Filled(shown, form, error) : shown)],
        });
    }

    private async Task<(DecisionOutcome? Outcome, (string Field, FieldErrorKind Kind)? Error)> DecideAsync(
        WaitingPeriod period, Func<string, string?> form, CancellationToken cancellationToken)
    {
        try
        {
            return (new DecisionOutcome(await DoAsync(period, form, cancellationToken), period.Period), null);
        }
        catch (StateConflictException)
        {
            return (new DecisionOutcome(DecisionOutcomeKind.NotNow), null);
        }
        catch (RequestRefusedException refused) when (refused.Field == "name")
        {
            return (null, (refused.Field, FieldErrorKind.NameMissing));
        }
        catch (RequestRefusedException)
        {
            return (null, form("action") == "hold"
                ? ("comment", FieldErrorKind.CommentMissing)
                : (CheckToExplain.FieldOf(period.Unexplained[0].Kind), FieldErrorKind.ExplanationRefused));
        }
    }

    private async Task<DecisionOutcomeKind> DoAsync(
        WaitingPeriod period, Func<string, string?> form, CancellationToken cancellationToken)
    {
        var name = Fields.Name(form("name"));
        if (form("action") == "hold")
        {
            await waiting.HoldAsync(period, name, Fields.Comment(form("comment")), cancellationToken);
            return DecisionOutcomeKind.HeldBack;
        }

        // What is explained is written anew, and approved once it is.
        if (form("action") == "approve" && period.Unexplained.Count == 0)
        {
            await waiting.ApproveAsync(period, name, cancellationToken);
            return DecisionOutcomeKind.Approved;
        }

        foreach (var check in period.Unexplained)
        {
            if (Fields.OptionalComment(form(CheckToExplain.FieldOf(check.Kind))) is { } explanation)
            {
                await waiting.ExplainAsync(period, check, name, explanation, cancellationToken);
            }
        }

        return DecisionOutcomeKind.Explained;
    }

    // What somebody has typed stays, as it could not be done.
    private static PeriodToDecide Filled(
        PeriodToDecide shown, Func<string, string?> form, (string Field, FieldErrorKind Kind)? error)
    {
        var fields = shown.Checks.Select(check => check.Field).Concat(["name", "comment"]);
        var errors = new Dictionary<string, FieldError>();
        if (error is { } wrong) errors[wrong.Field] = new FieldError(wrong.Kind);
        return shown with { Input = new FormInput(fields.ToDictionary(field => field, field => form(field) ?? ""), errors) };
    }
}
