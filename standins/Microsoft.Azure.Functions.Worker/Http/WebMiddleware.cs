using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Shows the request to what is inside it, and writes the result that comes out.</summary>
internal static class WebMiddleware
{
    public const string HttpContextKey = "HttpRequestContext";

    public static async Task InvokeAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        var local = (LocalFunctionContext)context;
        if (local.Input.Value is not HttpContext http)
        {
            await next(context);
            return;
        }

        http.RequestServices = context.InstanceServices;
        context.Items[HttpContextKey] = http;
        await next(context);
        await WriteAsync(http, local.Result);
    }

    // Anything else than a result gives 200 with an empty body, as the worker does.
    private static Task WriteAsync(HttpContext http, object? result) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult minimal => minimal.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };
}
