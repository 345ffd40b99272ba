using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function or middleware can ask of an HTTP invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request and its response; null for another trigger, and for middleware added before the web application.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(WebMiddleware.HttpContextKey, out var http) ? http as HttpContext : null;
}
