using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Portal;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff where files of registrations are handed in, and what becomes of one.</summary>
public sealed class ShowImport(CentresBlob centres, HandedInFiles files)
{
    /// <summary><c>GET /staff/import/{centre}?file=</c>: the form, and of a file that was handed in how far it has come.</summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowImport))]
    [Query("file?")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/import/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken) =>
        await centres.FindAsync(centre, cancellationToken) is { } found
            ? await PageAnswers.OfStaffAsync(
                request, found.Id, ImportContents.Of(found, await files.FindAsync(found.Id, request.Query["file"], cancellationToken)))
            : Problems.UnknownCall(request);
}
