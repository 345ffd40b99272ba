using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Registers the visits of a day that staff have filled in, for a centre that has no system of its own.</summary>
public sealed class RegisterVisits(CentresBlob centres, DayRegistration registration)
{
    /// <summary>
    /// <c>POST /staff/visits/{centre}</c> with a form that holds the <c>date</c>, an <c>action</c> (save or more), and <c>kind-1</c>,
    /// <c>id-1</c>, <c>municipality-1</c> and so on: 303 once all of it is saved, or the form and what must be put right first.
    /// </summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(RegisterVisits))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/visits/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        if (await centres.FindAsync(centre, cancellationToken) is not { } found) return Problems.UnknownCall(request);

        var form = await Requests.ReadFormAsync(request, cancellationToken);
        var content = await registration.AnswerAsync(found, ShowVisits.TargetOf(found), form, cancellationToken);
        return content.Saved is { } saved
            ? PageAnswers.SeeOther(request, ShowVisits.AddressAfter(found, saved, content.Input.Value(RegistrationContent.DateField)!))
            : await PageAnswers.OfStaffAsync(request, found.Id, content);
    }
}
