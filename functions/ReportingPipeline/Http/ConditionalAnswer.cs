using Microsoft.AspNetCore.Http;

namespace ReportingPipeline.Http;

/// <summary>Bytes that may be asked for by conditions and in parts; what cannot be met is answered with what is wrong.</summary>
/// <param name="file">The answer that holds them.</param>
internal sealed class ConditionalAnswer(IResult file) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await file.ExecuteAsync(httpContext);
        IResult? problem = httpContext.Response.StatusCode switch
        {
            StatusCodes.Status412PreconditionFailed => Problems.OtherState(),
            StatusCodes.Status416RangeNotSatisfiable => Problems.NoSuchRange(),
            _ => null,
        };
        if (problem is null) return;

        AnswerProblems.Correlate(problem, httpContext);
        httpContext.Response.Headers.ContentDisposition = default;
        httpContext.Response.ContentLength = null;
        await problem.ExecuteAsync(httpContext);
    }
}
