using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Access;

/// <summary>
/// Lets a developer sign in as anybody, on a machine that calls itself one for development, has no public address over TLS and nothing of
/// what App Service sets: a published app has no such sign-in, whatever one of its settings says.
/// </summary>
public sealed class DevelopmentSignIn(
    IConfiguration configuration, IOptions<DeliveryOptions> delivery, IHostEnvironment? environment = null)
{
    /// <summary>The name of the scheme, and of its cookie.</summary>
    public const string Scheme = "development";

    private static readonly string[] SetByAppService = ["WEBSITE_INSTANCE_ID", "WEBSITE_SITE_NAME", "WEBSITE_AUTH_ENABLED"];

    /// <summary>Whether there is such a sign-in.</summary>
    public bool IsAvailable { get; } =
        environment?.IsDevelopment() == true
        && delivery.Value.PublicAddress?.Scheme != Uri.UriSchemeHttps
        && SetByAppService.All(name => string.IsNullOrEmpty(configuration[name]));

    /// <summary>Who has signed in so; null if nobody has.</summary>
    public async Task<Caller?> FindAsync(HttpRequest request) =>
        IsAvailable && (await request.HttpContext.AuthenticateAsync(Scheme)).Principal?.Identity is ClaimsIdentity claims
            ? StaffTokens.Of(claims, hasCookie: true)
            : null;

    /// <summary>Signs somebody in.</summary>
    /// <param name="request">The request that asks for it.</param>
    /// <param name="name">The name.</param>
    /// <param name="role">The role, one of <see cref="StaffRoles"/>.</param>
    public static Task SignInAsync(HttpRequest request, string name, string role) => request.HttpContext.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new("name", name), new("oid", $"development-{name}"), new("roles", role)], Scheme)));

    /// <summary>Signs out.</summary>
    public static Task SignOutAsync(HttpRequest request) => request.HttpContext.SignOutAsync(Scheme);
}
