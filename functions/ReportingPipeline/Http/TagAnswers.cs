using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace ReportingPipeline.Http;

/// <summary>
/// Gives what is looked at an entity tag, so that whoever has it already is not sent it again; kept by no cache without asking.
/// Files have a tag of their own.
/// </summary>
internal sealed class TagAnswers(IOptions<JsonOptions> json) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http
            || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            await next(context);
            return;
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        await next(context);
        var result = context.GetInvocationResult();
        if (result.Value is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } and IValueHttpResult { Value: { } value })
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions);
            result.Value = Answers.Bytes(bytes, Answers.JsonType, isFile: false);
        }
    }
}
