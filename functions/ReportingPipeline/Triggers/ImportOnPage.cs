using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Takes a file of registrations that staff hand in on the page of <see cref="ShowImport"/>.</summary>
public sealed class ImportOnPage(CentresBlob centres, HandedInFiles files)
{
    private const string Field = "file";

    /// <summary>
    /// <c>POST /staff/import/{centre}</c> with a form that holds a <c>file</c>: 303 to the page that shows what becomes of it.
    /// </summary>
    [Needs(AccessKind.CentreStaff, TakesFile = true)]
    [Function(nameof(ImportOnPage))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "staff/import/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        if (await centres.FindAsync(centre, cancellationToken) is not { } found) return Problems.UnknownCall(request);
        if (await Requests.ReadFileOfFormAsync(request, Field, cancellationToken) is not { } file)
        {
            var missing = FormInput.Empty with
            {
                Errors = new Dictionary<string, FieldError> { [Field] = new(FieldErrorKind.FileMissing) },
            };
            return await PageAnswers.OfStaffAsync(request, found.Id, ImportContents.Of(found, progress: null) with { Input = missing });
        }

        var id = await files.TakeAsync(found, file, cancellationToken);
        return PageAnswers.SeeOther(request, $"{StaffAddresses.Import(found.Id)}?{Field}={id}");
    }
}
