using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Files;

namespace ReportingPipeline.Triggers;

/// <summary>Serves what pages load besides themselves, to be kept for good: another content has another name.</summary>
public sealed class GetPageFile
{
    private const string ForGood = "public, max-age=31536000, immutable";

    /// <summary><c>GET /files/{name}</c>: a style sheet, a script or a picture; 404 for any other name.</summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(GetPageFile))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = PageFile.Folder + "/{name}")] HttpRequest request, string name)
    {
        if (PageFile.Find(name) is not { } file) return await PageAnswers.OfAsync(request, StatusCodes.Status404NotFound);

        var headers = request.HttpContext.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions) = (ForGood, "nosniff");
        return Results.Bytes(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
