using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Access;
using ReportingPipeline.Http;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Answers what no other function does, where the host would answer without a word. The host tries functions in the order of their
/// names, so this one must be the last.
/// </summary>
public sealed class WarnOfUnknownCalls
{
    /// <summary>The route that fits every address.</summary>
    public const string Route = "{*path}";

    /// <summary>405 and the methods that there are, or 404 for an address that there is not.</summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(WarnOfUnknownCalls))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = Route)]
        HttpRequest request)
    {
        var methods = MethodsOf(request).ToList();
        if (methods.Count == 0) return Problems.UnknownCall(request);

        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.WrongMethod(request, methods);
    }

    private static IEnumerable<string> MethodsOf(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.DisplayName != nameof(WarnOfUnknownCalls) && Fits(endpoint, request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            .Select(method => method.ToUpperInvariant())
            .Distinct()
            .Order(StringComparer.Ordinal);

    // A matcher of templates does not look at constraints.
    private static bool Fits(RouteEndpoint endpoint, PathString path) => endpoint.DisplayName == nameof(ShowStart)
        ? path == "/"
        : new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []).TryMatch(path, []);
}
