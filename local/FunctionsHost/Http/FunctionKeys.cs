using System.Security.Cryptography;
using System.Text;
using FunctionsHost.Functions;
using Microsoft.AspNetCore.Http;

namespace FunctionsHost.Http;

/// <summary>Lets in who brings the right key, in the header x-functions-key or as the query value code.</summary>
internal sealed class FunctionKeys(LocalHostOptions options)
{
    private readonly bool _areNeeded = options.FunctionKey.Length + options.MasterKey.Length > 0;

    /// <summary>The status to refuse a request with; null lets it in. 401 without a key that is known, 403 if it opens less.</summary>
    public int? Refuse(HttpRequest request, KeyLevel level)
    {
        if (!_areNeeded || level == KeyLevel.Anonymous || IsGiven(request, options.MasterKey)) return null;
        if (!IsGiven(request, options.FunctionKey)) return StatusCodes.Status401Unauthorized;
        return level == KeyLevel.Function ? null : StatusCodes.Status403Forbidden;
    }

    private static bool IsGiven(HttpRequest request, string key)
    {
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? "";
        return key.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
