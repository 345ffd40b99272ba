using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Takes up what waits of a closed period, in the name of the administrator who has pressed the button.</summary>
public sealed class TakeUpOnPage(CentresBlob centres, StaffRegistrations registrations, BookCorrections corrections)
{
    private const string Period = "period";
    private const string Comment = "comment";

    /// <summary>
    /// <c>POST /staff/corrections/{centre}</c> with a form that holds the <c>period</c> and a <c>comment</c>: the page as it then is.
    /// </summary>
    [Needs(AccessKind.Administrator)]
    [Function(nameof(TakeUpOnPage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/corrections/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var form = new FilledForm(await Requests.ReadFormAsync(request, cancellationToken));
        var name = Fields.Name(request.Caller().Name);
        if (await centres.FindAsync(centre, cancellationToken) is not { } found) return Problems.UnknownCall(request);

        var outcome = await TakeUpAsync(found, name, form, cancellationToken);
        var takeUp = new FormTarget(StaffAddresses.Corrections(found.Id));
        var shown = await registrations.ReadCorrectionsAsync(found, takeUp, cancellationToken);
        return await PageAnswers.OfStaffAsync(request, found.Id, shown with
        {
            Outcome = outcome,
            Input = outcome.StaysOpen() ? form.Input(Period, Comment) : FormInput.Empty,
        });
    }

    private async Task<DecisionOutcomeKind?> TakeUpAsync(
        Centre centre, string name, FilledForm form, CancellationToken cancellationToken)
    {
        var part = TakeUpCorrections.PartOf(centre, form[Period]);
        if (form.Comment(Comment, FieldErrorKind.ReasonToTakeUpMissing) is not { } comment) return null;

        return await DecisionForms.OrNotNowAsync(async () =>
            await corrections.TakeUpAsync(centre, part, new TakenUp(name, comment), cancellationToken) is null
                ? DecisionOutcomeKind.NothingWaits
                : DecisionOutcomeKind.TakenUp);
    }
}
