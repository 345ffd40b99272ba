using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Access;

/// <summary>
/// Staff who have signed in with Microsoft Entra. What App Service says of them in other headers is never believed, as whoever reaches
/// the app by another way can write those: only a token that the issuer has signed for this app counts.
/// </summary>
public sealed class StaffTokens
{
    private const string TokenHeader = "X-MS-TOKEN-AAD-ID-TOKEN";
    private const string Bearer = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters? _accepted;
    private readonly ILogger<StaffTokens> _logger;

    /// <summary>Takes the tokens that the settings say.</summary>
    public StaffTokens(IOptions<AccessOptions> options, TimeProvider clock, ILogger<StaffTokens> logger)
    {
        _logger = logger;
        if (options.Value.Issuer is not { } issuer) return;

        var address = issuer.AbsoluteUri.TrimEnd('/');
        _accepted = new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{address}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = !issuer.IsLoopback }),
            ValidIssuer = address,
            ValidAudience = options.Value.Audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            LifetimeValidator = (from, until, _, parameters) =>
                until + parameters.ClockSkew > clock.GetUtcNow().UtcDateTime
                && (from is null || from - parameters.ClockSkew <= clock.GetUtcNow().UtcDateTime),
        };
    }

    /// <summary>Whether anybody can sign in at all.</summary>
    public bool CanSignIn => _accepted is not null;

    /// <summary>Who has signed in; null if nobody has, or a token is not good.</summary>
    public async Task<Caller?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (header, fromCookie) = (request.Headers.Authorization.ToString(), request.Headers[TokenHeader].ToString());
        var isBearer = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
        var token = isBearer ? header[Bearer.Length..].Trim() : fromCookie;
        if (_accepted is null || token.Length == 0) return null;

        var result = await _handler.ValidateTokenAsync(token, _accepted).WaitAsync(cancellationToken);
        if (result.IsValid) return Of(result.ClaimsIdentity, hasCookie: !isBearer);

        // Its message may hold the token.
        _logger.LogWarning("A token was refused: {Reason}", result.Exception.GetType().Name);
        return null;
    }

    /// <summary>The caller whom some claims describe.</summary>
    internal static Caller Of(ClaimsIdentity claims, bool hasCookie)
    {
        var roles = claims.FindAll("roles").Select(claim => claim.Value).ToList();
        var isAdministrator = roles.Contains(StaffRoles.Administrator);
        var id = claims.FindFirst("oid") ?? claims.FindFirst("sub");
        return new Caller(CallerKind.Staff, claims.FindFirst("name")?.Value ?? "staff", id?.Value ?? "staff")
        {
            CentreIds = isAdministrator ? null : roles.Select(StaffRoles.CentreOf).OfType<string>().ToFrozenSet(),
            IsAdministrator = isAdministrator,
            IsKeyHolder = roles.Contains(StaffRoles.KeyHolder),
            HasCookie = hasCookie,
        };
    }
}
