using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Http;

/// <summary>Has browsers take every answer for what it is, and show it nowhere else; a page allows itself more.</summary>
internal sealed class SecureAnswers(IOptions<DeliveryOptions> delivery) : IFunctionsWorkerMiddleware
{
    private const string OneYear = "max-age=31536000";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http) Secure(http);
        await next(context);
    }

    private void Secure(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (!IsPlain(http.Request.Host))
        {
            // What stands in front ends TLS, and asks without it.
            http.Request.Scheme = Uri.UriSchemeHttps;
            headers.StrictTransportSecurity = OneYear;
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    // A developer's browser asks this machine itself; whoever is told another address asks that.
    private bool IsPlain(HostString host) =>
        delivery.Value.PublicAddress?.Scheme != Uri.UriSchemeHttps
        && (host.Host == "localhost" || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
