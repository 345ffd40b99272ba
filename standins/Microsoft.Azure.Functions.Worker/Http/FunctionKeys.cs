using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Decides by header x-functions-key or query value code whether a request may run a function.</summary>
internal sealed class FunctionKeys
{
    private readonly bool _isRequired;
    private readonly string[] _master;
    private readonly string[] _function;

    public FunctionKeys(LocalHostOptions options)
    {
        _isRequired = options.RequireKeys;
        _master = options.MasterKey is { Length: > 0 } master ? [master] : [];
        _function = options.FunctionKey is { Length: > 0 } function ? [function, .. _master] : _master;
        if (_isRequired && _function.Length == 0)
        {
            throw new LocalHostException("LocalHost:RequireKeys needs LocalHost:FunctionKey or LocalHost:MasterKey.");
        }
    }

    public bool Allow(HttpRequest request, AuthorizationLevel level) =>
        !_isRequired || level == AuthorizationLevel.Anonymous
        || (level == AuthorizationLevel.Function ? _function : _master).Any(key => IsGiven(request, key));

    private static bool IsGiven(HttpRequest request, string key)
    {
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? "";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
