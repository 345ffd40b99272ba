using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>
/// The keys of links, and the cookies that they are exchanged for. Each is the link's id, and until when it is taken, protected by the key
/// ring for its own purpose: nobody else can make one, or take one for another.
/// </summary>
public sealed class LinkCookies(IDataProtectionProvider protection, IOptions<AccessOptions> options, TimeProvider clock)
{
    /// <summary>The field of an address that holds the key of a link.</summary>
    public const string KeyField = "key";

    private const string OpenedCookie = "link";
    private const string OpenedPath = "/open";

    private static readonly TimeSpan OpenedLength = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _keys = protection.CreateProtector("ReportingPipeline.Access.LinkKey");
    private readonly IDataProtector _opened = protection.CreateProtector("ReportingPipeline.Access.OpenedLink");
    private readonly IDataProtector _sessions = protection.CreateProtector("ReportingPipeline.Access.Session");

    /// <summary>The key of a link, which stands in the mail alone.</summary>
    public string KeyOf(SentLink link) => Protect(_keys, link.Id, link.ExpiresAt);

    /// <summary>The link whose key stands in the address, or that was opened by one a moment ago; null without either.</summary>
    public LinkId? ReadOpened(HttpRequest request) => request.Query.ContainsKey(KeyField)
        ? Read(_keys, request.Query[KeyField], mayHaveEnded: true)
        : Read(_opened, request.Cookies[OpenedCookie]);

    /// <summary>The link of a session that goes on; null without one.</summary>
    public LinkId? ReadSession(HttpRequest request) => Read(_sessions, request.Cookies[SessionCookie(request)]);

    /// <summary>Remembers for a moment which link was opened, so that its key need not stand in the address any longer.</summary>
    public void RememberOpened(HttpRequest request, LinkId id) => request.HttpContext.Response.Cookies.Append(
        OpenedCookie, Protect(_opened, id, clock.GetUtcNow() + OpenedLength), Options(request, OpenedPath));

    /// <summary>Begins a session, which ends with the browser or after the hours that the settings say.</summary>
    public void BeginSession(HttpRequest request, LinkId id)
    {
        var cookies = request.HttpContext.Response.Cookies;
        cookies.Delete(OpenedCookie, Options(request, OpenedPath));
        cookies.Append(
            SessionCookie(request), Protect(_sessions, id, clock.GetUtcNow() + options.Value.SessionLength), Options(request, "/"));
    }

    // A browser takes the prefix for a promise that nobody else has set the cookie; only over TLS.
    private static string SessionCookie(HttpRequest request) => request.IsHttps ? "__Host-session" : "session";

    private static CookieOptions Options(HttpRequest request, string path) =>
        new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = path, IsEssential = true };

    private static string Protect(IDataProtector protector, LinkId id, DateTimeOffset until) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{until.ToUnixTimeSeconds()} {id}"));

    // A link's own row says when it ends: so that whoever opens it too late is told so.
    private LinkId? Read(IDataProtector protector, string? text, bool mayHaveEnded = false)
    {
        try
        {
            return text is { Length: > 0 }
                && protector.Unprotect(text).Split(' ') is [var until, var id]
                && (mayHaveEnded || clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture))
                ? LinkId.TryParse(id)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
