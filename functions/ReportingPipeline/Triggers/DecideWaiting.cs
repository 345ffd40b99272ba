using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Triggers;

/// <summary>Does what a manager has pressed a button for on the page of what waits, and shows the page as it then is.</summary>
public sealed class DecideWaiting(WaitingReports waiting)
{
    /// <summary>
    /// <c>POST /api/waiting/{centre}</c> with a form that holds the link's <c>key</c>, the <c>period</c>, an <c>action</c> (explain,
    /// approve or hold), a <c>name</c>, and explanations by check or a <c>comment</c>.
    /// </summary>
    [Function(nameof(DecideWaiting))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/waiting/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var form = await Requests.ReadFormAsync(request, cancellationToken);
        if (await waiting.FindCentreAsync(centre, form("key") ?? "", cancellationToken) is not { } found)
        {
            return WaitingPage.InvalidLink(request);
        }

        var periods = await waiting.ReadAsync(found, cancellationToken);
        var period = periods.FirstOrDefault(period => period.Period.Key == form("period"));
        var (said, isDone) = period is null
            ? (StaffTexts.NothingWaits, true)
            : await DecideAsync(period, form, cancellationToken);
        var now = isDone ? await waiting.ReadAsync(found, cancellationToken) : periods;
        return WaitingPage.Of(request, found, now, form("key")!, said, isDone ? null : form);
    }

    private async Task<(string Said, bool IsDone)> DecideAsync(
        WaitingPeriod period, Func<string, string?> form, CancellationToken cancellationToken)
    {
        try
        {
            var name = Fields.Name(form("name"));
            if (form("action") == "hold")
            {
                await waiting.HoldAsync(period, name, Fields.Comment(form("comment")), cancellationToken);
                return (StaffTexts.HeldBack(period), true);
            }

            // What is explained is written anew, and approved once it is.
            if (form("action") == "approve" && period.Unexplained.Count == 0)
            {
                await waiting.ApproveAsync(period, name, cancellationToken);
                return (StaffTexts.Approved(period), true);
            }

            await ExplainAsync(period, name, form, cancellationToken);
            return (StaffTexts.Explained(period), true);
        }
        catch (RequestRefusedException refused)
        {
            return (
                refused.Field == "name" ? StaffTexts.NameMissing
                : form("action") == "hold" ? StaffTexts.CommentMissing
                : StaffTexts.ExplanationRefused, false);
        }
        catch (StateConflictException)
        {
            return (StaffTexts.NotNow, false);
        }
    }

    private async Task ExplainAsync(WaitingPeriod period, string name, Func<string, string?> form, CancellationToken cancellationToken)
    {
        foreach (var check in period.Unexplained)
        {
            if (Fields.OptionalComment(form(WaitingPage.ExplanationField + EnumText.Of(check.Kind))) is { } explanation)
            {
                await waiting.ExplainAsync(period, check, name, explanation, cancellationToken);
            }
        }
    }
}
