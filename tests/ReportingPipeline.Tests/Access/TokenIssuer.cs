using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ReportingPipeline.Tests.Access;

/// <summary>An issuer of tokens on a free port, which publishes its key as Entra does.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Audience = "44444444-4444-4444-4444-444444444444";

    private readonly WebApplication _server;
    private readonly RsaSecurityKey _key = NewKey("published");

    private TokenIssuer(WebApplication server) => _server = server;

    /// <summary>Who it is: its address.</summary>
    public string Name => _server.Urls.Single();

    /// <summary>The settings of an app that takes its tokens.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => [new("Access:Issuer", Name), new("Access:Audience", Audience)];

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var issuer = new TokenIssuer(builder.Build());
        issuer._server.UseRouting();
        issuer._server.MapGet(".well-known/openid-configuration", http => http.Response.WriteAsync(
            $$"""{ "issuer": "{{issuer.Name}}", "jwks_uri": "{{issuer.Name}}/keys" }"""));
        issuer._server.MapGet("keys", http =>
        {
            var published = issuer._key.Rsa.ExportParameters(includePrivateParameters: false);
            var (modulus, exponent) = (Base64UrlEncoder.Encode(published.Modulus), Base64UrlEncoder.Encode(published.Exponent));
            return http.Response.WriteAsync(
                $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{issuer._key.KeyId}}","n":"{{modulus}}","e":"{{exponent}}"}]}""");
        });
        await issuer._server.StartAsync();
        return issuer;
    }

    /// <summary>A key of somebody else that has the name of the one that is published.</summary>
    public static RsaSecurityKey NewKey(string id = "published") => new(RSA.Create(2048)) { KeyId = id };

    /// <summary>A token of somebody with some roles, good for an hour from an instant.</summary>
    public string Token(DateTimeOffset from, params string[] roles) =>
        Sign(from, Name, Audience, _key, SecurityAlgorithms.RsaSha256, roles);

    /// <summary>A token with something else in it than a good one has.</summary>
    public static string Sign(
        DateTimeOffset from, string issuer, string audience, SecurityKey? key, string algorithm, params string[] roles) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = from.UtcDateTime,
            IssuedAt = from.UtcDateTime,
            Expires = from.AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object> { ["name"] = "Kari Normann", ["oid"] = "11111111-2222", ["roles"] = roles },
            SigningCredentials = key is null ? null : new SigningCredentials(key, algorithm),
        });

    public SecurityKey Key => _key;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _key.Rsa.Dispose();
    }
}
