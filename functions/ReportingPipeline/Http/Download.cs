using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Http;

/// <summary>A file to save under its name: whole for every program of today, and in ASCII for those that know no other letters.</summary>
/// <param name="name">The name.</param>
/// <param name="file">The answer that holds it.</param>
internal sealed class Download(string name, IResult file) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = FileNames.Ascii(name), FileNameStar = name }.ToString();
        return file.ExecuteAsync(httpContext);
    }
}
