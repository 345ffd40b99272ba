using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Problems;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lets whoever was sent reports tell the centre's managers that they should go to somebody else.</summary>
public sealed class TellWrongPerson(CentresBlob centres, LinkPages pages, WrongPersonNotices notices)
{
    private const string What = "what";
    private const string Name = "name";
    private const string Email = "email";

    /// <summary>
    /// <c>POST /reports/wrong-person</c> with a form that holds <c>what</c> is wrong, and may hold the <c>name</c> and the <c>email</c> of
    /// the right person: an e-mail to the managers, and 303 to the reports, which then say so.
    /// </summary>
    [Needs(AccessKind.RecipientLink)]
    [Function(nameof(TellWrongPerson))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/wrong-person")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var link = request.Link();
        var form = new FilledForm(await Requests.ReadFormAsync(request, cancellationToken));
        if (await centres.FindAsync(link.Id.CentreId, cancellationToken) is not { } centre || !notices.CanTell(centre, link))
        {
            return Problems.UnknownCall(request);
        }

        var what = form.Comment(What, FieldErrorKind.WrongPersonMissing);
        var name = form.Read(Name, Fields.OptionalName, FieldErrorKind.NameRefused);
        var email = form.Read(Email, Fields.OptionalEmail, FieldErrorKind.EmailRefused);
        if (what is null || !form.IsRight) return await pages.ReportsAsync(request, link, form.Input(What, Name, Email), cancellationToken);

        return await notices.TellAsync(centre, link, new WrongPerson(what, name, email), cancellationToken) switch
        {
            WrongPersonOutcome.Told => PageAnswers.SeeOther(request, $"/reports?{LinkPages.ToldField}=1"),
            WrongPersonOutcome.ToldToday => await pages.ProblemAsync(
                request, link, Problem.ToldToday, StatusCodes.Status429TooManyRequests, cancellationToken),
            _ => await pages.ProblemAsync(
                request, link, Problem.NotSent, StatusCodes.Status503ServiceUnavailable, cancellationToken),
        };
    }
}
