using System.Security.Cryptography;
using System.Text;
using FunctionsHost.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FunctionsHost.Http;

/// <summary>Lets in who brings the right key, in the header x-functions-key or as the query value code.</summary>
internal sealed class FunctionKeys(LocalHostOptions options)
{
    private readonly bool _areNeeded = options.FunctionKey.Length + options.MasterKey.Length > 0;

    /// <summary>Passes on what somebody serves and the key opens; what is no function is the administrator's.</summary>
    public Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        // Hosts answer 404, not 405, where the route fits and the method does not.
        var status = http.GetEndpoint() is RouteEndpoint endpoint
            ? Refuse(http.Request, endpoint.Metadata.GetMetadata<HttpTrigger>()?.Level ?? KeyLevel.Admin)
            : StatusCodes.Status404NotFound;
        if (status is null) return next(http);
        http.Response.StatusCode = status.Value;
        return Task.CompletedTask;
    }

    // 401 without a key that is known, 403 with one that opens less.
    private int? Refuse(HttpRequest request, KeyLevel level)
    {
        if (!_areNeeded || level == KeyLevel.Anonymous || IsGiven(request, options.MasterKey)) return null;
        if (!IsGiven(request, options.FunctionKey)) return StatusCodes.Status401Unauthorized;
        return level == KeyLevel.Function ? null : StatusCodes.Status403Forbidden;
    }

    private static bool IsGiven(HttpRequest request, string key)
    {
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? "";
        return key.Length > 0
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
