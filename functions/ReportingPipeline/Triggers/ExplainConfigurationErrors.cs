using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Tells whoever calls over HTTP which field of the configuration is wrong, and that the call can be made again once it is put right,
/// where the host would answer 500 and nothing else.
/// </summary>
public sealed class ExplainConfigurationErrors : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (ConfigurationException wrong) when (context.GetHttpContext() is { } http)
        {
            var answer = Results.Problem(
                wrong.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The configuration is wrong");
            await answer.ExecuteAsync(http);
        }
    }
}
